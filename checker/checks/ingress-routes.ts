import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';
import { everyPodLook } from './every-pod.ts';
import { addressOf, ingressNamed } from './ingress-address.ts';

interface Route extends CheckOptions {
  readonly ingress: string;
  /** As the browser names it. */
  readonly host: string;
  /** Without a slash at the end; '' for the root. */
  readonly path: string;
  /** Whose Pods answer there. */
  readonly service: string;
}

/** A request for that host and path, sent to the Ingress' address, is answered by each Pod of the Service and nobody else. */
export function ingressRoutes(options: Route): Check {
  const { ingress, host, path, service } = options;
  return defineCheck(options, {
    id: `${service}-routed`,
    kind: 'ingressRoutes',
    claim: `${host}${path || '/'} leads to the Pods of Service ${service}`,
    reach: 'host',
    about: { service, ingress },
    needs: ['ingress'],
    judge: (run) =>
      run.eventuallyAnswers(async (): Promise<Look> => {
        const found = await ingressNamed(run, ingress);
        const address = found && addressOf(found);
        const expected = `an answer of Service ${service} by way of Ingress ${ingress}`;
        if (!address) return { holds: false, expected, seen: 'the Ingress has no address' };
        const look = await everyPodLook(run, service, { from: 'host' }, `http://${address}${path}`, host);
        if (look.holds) return { ...look, seen: `${address}, Host ${host}: ${look.seen}` };
        return { ...look, facts: { ...look.facts, host, path: path || '/' } };
      }),
  });
}
