import type { V1Ingress, V1IngressBackend, V1IngressClass } from '@kubernetes/client-node';
import { TO_CONTROLLERS } from './annotations.ts';
import { isSet, NOTHING, type Unsupported, type UnsupportedField } from './finding.ts';

/** What another controller would do and this cluster's cannot: requests would be answered otherwise there. */
export function unsupportedInIngress({ metadata, spec = {} }: V1Ingress): Unsupported {
  const annotations = Object.keys(metadata?.annotations ?? {}).filter((key) => TO_CONTROLLERS.test(key));
  const blocking = [
    ...annotations.map((key) => ({
      field: `metadata.annotations[${key}]`,
      why: 'the Ingress controller here follows rules alone, and no annotations',
    })),
    ...(isSet(spec.tls) ? [{ field: 'spec.tls', why: 'TLS is not emulated' }] : []),
    ...resourceBackends(spec),
  ];
  return { blocking, ignored: [] };
}

/** Of a class the controller here reads its name and whether it is the default. */
export function unsupportedInIngressClass({ spec }: V1IngressClass): Unsupported {
  if (!isSet(spec?.parameters)) return NOTHING;
  return { blocking: [], ignored: [{ field: 'spec.parameters', why: 'the Ingress controller here has none' }] };
}

function resourceBackends({ defaultBackend, rules = [] }: NonNullable<V1Ingress['spec']>): UnsupportedField[] {
  const backends: [string, V1IngressBackend | undefined][] = [
    ['spec.defaultBackend', defaultBackend],
    ...rules.flatMap(({ http }, rule) =>
      (http?.paths ?? []).map(({ backend }, path): [string, V1IngressBackend] => [
        `spec.rules[${rule}].http.paths[${path}].backend`,
        backend,
      ]),
    ),
  ];
  return backends.flatMap(([field, backend]) =>
    isSet(backend?.resource) ? [{ field: `${field}.resource`, why: 'requests are sent to Services alone' }] : [],
  );
}
