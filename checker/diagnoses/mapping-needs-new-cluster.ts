import type { Diagnosis } from './diagnosis.ts';
import { configAt, MAPPINGS } from './evidence/kind-config-place.ts';

/** The config was changed after the cluster was made: mappings are fixed by then. */
export const mappingNeedsNewCluster: Diagnosis = {
  id: 'mapping-needs-new-cluster',
  explains: ['madeFromKindConfig'],
  lesson: 'lessons/extra-port-mappings',
  explain(failure, evidence) {
    const found = configAt(evidence);
    if (!found || evidence.takenPorts.length > 0) return undefined;
    return {
      because: `the running cluster was made before: it has the ${failure.look.seen}; mappings are fixed when a cluster is made, so delete it and check again`,
      at: found.at(MAPPINGS),
      tryThis: ['npm run lab:stop', 'npm run lab:check 7'],
    };
  },
};
