import { nameOf, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsInNamespace, serviceAt } from './evidence/objects.ts';
import { declaredPorts } from './target-port-closed.ts';

/** `port` and `targetPort` the wrong way round: it sends to the asked port and listens on the container's. */
export const portsSwapped: Diagnosis = {
  id: 'ports-swapped',
  explains: ['servicePort'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const asked = Number(failure.look.facts?.['port']);
    const index = (service?.spec?.ports ?? []).findIndex(({ targetPort }) => Number(targetPort) === asked);
    const found = service?.spec?.ports?.[index];
    const pods = podsInNamespace(evidence).filter((pod) => selects(service?.spec?.selector, pod.metadata?.labels));
    if (!service || !found || found.port === asked || !declaredPorts(pods).has(found.port)) return undefined;
    return {
      because: `port and targetPort are swapped: the Service listens on ${found.port} and sends to ${found.targetPort}; \`port\` is the Service's own, \`targetPort\` is the container's`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', index, 'port'] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe service ${nameOf(service)}`],
    };
  },
};
