import type { Diagnosis } from './diagnosis.ts';
import { configAt } from './evidence/kind-config-place.ts';

/** The mapping is for another protocol than the one HTTP travels over. */
export const mappingNotTcp: Diagnosis = {
  id: 'mapping-not-tcp',
  explains: ['kindConfigRead'],
  lesson: 'lessons/extra-port-mappings',
  explain(_failure, evidence) {
    const found = configAt(evidence);
    const [other] = found?.config.others ?? [];
    if (!found || !other || found.config.hostPorts.length > 0) return undefined;
    return {
      because: `port ${other.hostPort} is mapped for ${other.protocol} only, and HTTP travels over TCP; left out, \`protocol\` is TCP`,
      at: found.at(other.path),
      tryThis: ['docker ps --format "{{.Names}} {{.Ports}}"'],
    };
  },
};
