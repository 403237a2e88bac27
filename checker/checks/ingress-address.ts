import type { V1Ingress } from '@kubernetes/client-node';
import { nameOf } from '../run/pods.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

/** An Ingress controller has taken the Ingress on, and says where it is reached. */
export function ingressHasAddress(options: CheckOptions & { ingress: string }): Check {
  const { ingress } = options;
  return defineCheck(options, {
    id: 'ingress-has-address',
    kind: 'ingressHasAddress',
    claim: `A controller serves Ingress ${ingress}, and says at which address`,
    reach: 'api',
    about: { ingress },
    needs: ['ingress'],
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const expected = 'an address in status.loadBalancer';
        const found = await ingressNamed(run, ingress);
        if (!found)
          return {
            holds: false,
            expected,
            seen: `no Ingress ${ingress} in namespace ${run.namespace}`,
            hopeless: true,
          };
        const address = addressOf(found);
        const seen = address ?? `no address; class ${found.spec?.ingressClassName ?? '(none)'}`;
        return address ? { holds: true, seen } : { holds: false, expected, seen };
      }),
  });
}

export async function ingressNamed(run: CheckRun, name: string): Promise<V1Ingress | undefined> {
  return (await run.objects.ingresses(run.namespace)).find((ingress) => nameOf(ingress) === name);
}

/** Host and port where the Ingress is reached; without a port in its status it is HTTP's own. */
export function addressOf({ status }: V1Ingress): string | undefined {
  const entry = status?.loadBalancer?.ingress?.[0];
  const host = entry?.hostname ?? entry?.ip;
  return host && `${host}:${entry?.ports?.[0]?.port ?? 80}`;
}
