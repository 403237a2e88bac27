import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** The number of the gate stands at the desk too. */
export const nodePortAsPort: Diagnosis = {
  id: 'node-port-as-port',
  explains: ['servicePort'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const index = (service?.spec?.ports ?? []).findIndex(({ port, nodePort }) => port === nodePort);
    const found = service?.spec?.ports?.[index];
    if (!service || !found) return undefined;
    return {
      because: `\`port\` is ${found.port}, the number of the nodePort: that one is for the node, and \`port\` is what callers of the ClusterIP use`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', index, 'port'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
