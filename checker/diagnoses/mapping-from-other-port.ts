import type { Diagnosis } from './diagnosis.ts';
import { askedMapping, configAt, MAPPINGS } from './evidence/kind-config-place.ts';

/** The right port of the node, from another door than the one that is knocked at. */
export const mappingFromOtherPort: Diagnosis = {
  id: 'mapping-from-other-port',
  explains: ['mapsPort'],
  lesson: 'lessons/extra-port-mappings',
  explain(failure, evidence) {
    const found = configAt(evidence);
    const asked = askedMapping(failure.look.facts);
    const index = (found?.config.hostPorts ?? []).findIndex(({ nodePort }) => nodePort === asked.nodePort);
    const mapped = found?.config.hostPorts[index];
    if (!found || !mapped || mapped.hostPort === asked.hostPort) return undefined;
    return {
      because: `port ${asked.nodePort} of the node is reached by port ${mapped.hostPort} of your machine, and those who come use ${asked.hostPort}`,
      at: found.at([...MAPPINGS, index, 'hostPort']),
      tryThis: [`curl -i http://localhost:${mapped.hostPort}/`],
    };
  },
};
