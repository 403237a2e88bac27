import type { Diagnosis } from './diagnosis.ts';
import { askedMapping, configAt, MAPPINGS } from './evidence/kind-config-place.ts';

/** hostPort and containerPort the wrong way round. */
export const mappingSwapped: Diagnosis = {
  id: 'mapping-swapped',
  explains: ['mapsPort'],
  lesson: 'lessons/extra-port-mappings',
  explain(failure, evidence) {
    const found = configAt(evidence);
    const asked = askedMapping(failure.look.facts);
    const index = (found?.config.hostPorts ?? []).findIndex(
      ({ hostPort, nodePort }) => hostPort === asked.nodePort && nodePort === asked.hostPort,
    );
    if (!found || index === -1) return undefined;
    return {
      because:
        'hostPort and containerPort are swapped: hostPort is the one of your machine, containerPort the one of the node',
      at: found.at([...MAPPINGS, index]),
      tryThis: ['docker ps --format "{{.Names}} {{.Ports}}"'],
    };
  },
};
