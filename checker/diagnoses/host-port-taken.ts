import type { Diagnosis } from './diagnosis.ts';
import { configAt, MAPPINGS } from './evidence/kind-config-place.ts';

/** Somebody else listens on that port of this machine. */
export const hostPortTaken: Diagnosis = {
  id: 'host-port-taken',
  explains: ['madeFromKindConfig'],
  lesson: 'lessons/extra-port-mappings',
  explain(_failure, evidence) {
    const found = configAt(evidence);
    const [taken] = evidence.takenPorts;
    if (!found || !taken) return undefined;
    return {
      because: `port ${taken.hostPort} of this machine belongs to another program already: the cluster could not have it`,
      at: found.at(MAPPINGS),
      tryThis: ['npm run doctor', `lsof -nP -iTCP:${taken.hostPort} -sTCP:LISTEN`],
    };
  },
};
