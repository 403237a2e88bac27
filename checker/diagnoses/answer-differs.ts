import type { Diagnosis } from './diagnosis.ts';
import { answerPlace } from './evidence/answer-place.ts';

/** What was seen is not what the reader said. */
export const answerDiffers: Diagnosis = {
  id: 'answer-differs',
  explains: ['tunnelEndsWithPod'],
  lesson: 'lessons/port-forward',
  explain(failure, evidence) {
    const { said, outcome } = failure.look.facts ?? {};
    if (said === undefined || outcome === undefined) return undefined;
    return {
      because:
        outcome === 'silent'
          ? 'kubectl asked the Service once, and dug to one Pod: when that one dies nobody moves the tunnel, though the Service has other Pods'
          : 'somebody answered all the same: something else than a plain port-forward stands on that port',
      at: answerPlace(evidence),
      tryThis: [`kubectl -n ${evidence.namespace} get pods --watch`],
    };
  },
};
