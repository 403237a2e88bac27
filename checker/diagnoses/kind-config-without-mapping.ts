import type { Diagnosis } from './diagnosis.ts';
import { configAt, MAPPINGS } from './evidence/kind-config-place.ts';

/** A cluster without a door: nothing of this machine leads into it. */
export const kindConfigWithoutMapping: Diagnosis = {
  id: 'kind-config-without-mapping',
  explains: ['kindConfigRead'],
  lesson: 'lessons/extra-port-mappings',
  explain(_failure, evidence) {
    const found = configAt(evidence);
    if (!found || found.config.mistake || found.config.hostPorts.length + found.config.others.length > 0)
      return undefined;
    return {
      because:
        'the config maps no port: a kind node is a container, and without extraPortMappings none of its ports is one of yours',
      at: found.at(MAPPINGS),
      tryThis: ['npm run lab:hint 7 2'],
    };
  },
};
