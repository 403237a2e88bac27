import type { Diagnosis } from './diagnosis.ts';
import { ASKING } from './evidence/asking.ts';
import { podsInNamespace, serviceAt } from './evidence/objects.ts';
import { declaredPorts } from './target-port-closed.ts';

/** The right port, and no server behind it: the container runs something else, or nothing yet. */
export const nothingListens: Diagnosis = {
  id: 'nothing-listens',
  explains: ASKING,
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const found = evidence.onLoopback;
    if (!found || found.answers || !serviceAt(failure, evidence)) return undefined;
    // Of a port that no container claims, the Service is to blame.
    if (!declaredPorts(podsInNamespace(evidence)).has(found.port)) return undefined;
    return {
      because: `nothing listens on port ${found.port} of Pod ${found.pod}, not even for the Pod itself: its container runs, and its server does not`,
      at: [],
      tryThis: [
        `kubectl -n ${evidence.namespace} logs ${found.pod}`,
        `kubectl -n ${evidence.namespace} exec ${found.pod} -- ps`,
      ],
    };
  },
};
