import type { V1Service } from '@kubernetes/client-node';
import { MACHINE_FAULT } from '../cluster/cloud/status.ts';
import { CannotJudgeError, type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';
import { answersLook } from './every-pod.ts';

/** The outermost layer: the address a load balancer gave the Service, asked from this machine. */
export function loadBalancerAnswers(options: CheckOptions & { service: string; port: number }): Check {
  const { service: name, port } = options;
  return defineCheck(options, {
    id: 'load-balancer-answers',
    kind: 'loadBalancerAnswers',
    claim: `Layer 3: Service ${name} has an EXTERNAL-IP, and it answers this machine on port ${port}`,
    reach: 'host',
    about: { service: name },
    needs: ['loadBalancer'],
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const service = await run.objects.service(run.namespace, name);
        const address = ingressAddress(service);
        if (!address) await refuseToJudgeThisMachine(run, service);
        if (!address)
          return {
            holds: false,
            expected: 'an address in status.loadBalancer.ingress',
            seen: 'none: EXTERNAL-IP is <pending>',
          };
        const look = await answersLook(run, name, { from: 'host' }, `http://${address}:${port}`);
        return look.holds ? { ...look, seen: `${address}:${port}: ${look.seen}` } : look;
      }),
  });
}

/** What `kubectl get service` shows as EXTERNAL-IP. */
export function ingressAddress(service: V1Service | undefined): string | undefined {
  const ingress = service?.status?.loadBalancer?.ingress?.[0];
  return ingress?.ip ?? ingress?.hostname;
}

/** Our own cloud could not open the port here: that says nothing of the reader's Service. */
async function refuseToJudgeThisMachine(run: CheckRun, service: V1Service | undefined): Promise<void> {
  const events = await run.objects.events(run.namespace);
  const told = events.find(
    ({ reason, involvedObject }) => reason === MACHINE_FAULT && involvedObject.uid === service?.metadata?.uid,
  );
  if (told) throw new CannotJudgeError(told.message ?? 'no free address on this machine');
}
