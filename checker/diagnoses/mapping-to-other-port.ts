import type { Diagnosis } from './diagnosis.ts';
import { askedMapping, configAt, MAPPINGS } from './evidence/kind-config-place.ts';

/** The right door of this machine, and it leads to a port of the node where nothing waits. */
export const mappingToOtherPort: Diagnosis = {
  id: 'mapping-to-other-port',
  explains: ['mapsPort'],
  lesson: 'lessons/extra-port-mappings',
  explain(failure, evidence) {
    const found = configAt(evidence);
    const asked = askedMapping(failure.look.facts);
    const index = (found?.config.hostPorts ?? []).findIndex(({ hostPort }) => hostPort === asked.hostPort);
    const mapped = found?.config.hostPorts[index];
    if (!found || !mapped || mapped.nodePort === asked.nodePort) return undefined;
    return {
      because: `port ${mapped.hostPort} leads to port ${mapped.nodePort} of the node; containerPort means a port of the node, and there the Service has its nodePort, ${asked.nodePort}`,
      at: found.at([...MAPPINGS, index, 'containerPort']),
      tryThis: [`kubectl -n ${evidence.namespace} get services`],
    };
  },
};
