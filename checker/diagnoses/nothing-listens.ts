import { ASKING } from './asking.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence.ts';

/** The right port, and no server behind it: the container runs something else, or nothing yet. */
export const nothingListens: Diagnosis = {
  id: 'nothing-listens',
  explains: ASKING,
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const found = evidence.onLoopback;
    if (!found || found.answers || !serviceAt(failure, evidence)) return undefined;
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
