import type { Diagnosis } from './diagnosis.ts';
import { answerPlace } from './evidence/answer-place.ts';

/** Nothing is written there yet, or a word that is none of the two. */
export const answerMissing: Diagnosis = {
  id: 'answer-missing',
  explains: ['tunnelEndsWithPod'],
  lesson: 'lessons/port-forward',
  explain(failure, evidence) {
    if (failure.look.expected !== 'your answer') return undefined;
    return {
      because: 'answers.yaml does not say what becomes of the tunnel: write `silent` or `another-pod`',
      at: answerPlace(evidence),
      tryThis: [],
    };
  },
};
