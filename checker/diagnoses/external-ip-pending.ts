import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** Type LoadBalancer only asks; a controller has to give the address, and here none will. */
export const externalIpPending: Diagnosis = {
  id: 'external-ip-pending',
  explains: ['loadBalancerAnswers'],
  lesson: 'lessons/load-balancer',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (service?.spec?.type !== 'LoadBalancer' || service.status?.loadBalancer?.ingress?.length) return undefined;
    const said = evidence.events.find(
      ({ involvedObject, reason }) => involvedObject.name === nameOf(service) && reason === 'SyncLoadBalancerFailed',
    );
    const why = said?.message ? `: ${said.message}` : ', because no controller here gives addresses to Services';
    const field = service.spec.loadBalancerIP
      ? 'loadBalancerIP'
      : service.spec.loadBalancerClass
        ? 'loadBalancerClass'
        : 'type';
    return {
      because: `EXTERNAL-IP stays <pending>${why}`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', field] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe service ${nameOf(service)}`],
    };
  },
};
