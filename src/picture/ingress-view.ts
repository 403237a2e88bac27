import type { V1Ingress, V1IngressBackend, V1Service } from '@kubernetes/client-node';
import { type Named, named } from './named.ts';

export interface IngressView extends Named {
  readonly address?: string;
  readonly rules: readonly IngressRuleView[];
}

interface IngressRuleView {
  /** What is asked for: `shop.example/cart`; `*` is any host. */
  readonly asked: string;
  /** The Service it is sent to, as the rule calls it. */
  readonly service: string;
  /** Its key, where there is such a Service. */
  readonly key?: string;
}

export function ingressView(ingress: V1Ingress, services: readonly V1Service[]): IngressView {
  const { spec, status } = ingress;
  const own = named(ingress);
  const rule = (asked: string, backend?: V1IngressBackend): IngressRuleView => {
    const service = backend?.service?.name ?? backend?.resource?.name ?? '';
    const found = services.map(named).find((one) => one.namespace === own.namespace && one.name === service);
    return { asked, service, key: found?.key };
  };
  const given = status?.loadBalancer?.ingress?.[0];
  return {
    ...own,
    address: given?.ip ?? given?.hostname,
    rules: [
      ...(spec?.rules ?? []).flatMap(({ host, http }) =>
        (http?.paths ?? []).map(({ path, backend }) => rule(`${host ?? '*'}${path ?? '/'}`, backend)),
      ),
      ...(spec?.defaultBackend ? [rule('*', spec.defaultBackend)] : []),
    ],
  };
}
