import type { Diagnosis } from './diagnosis.ts';
import { missOf } from './evidence/missed-prediction.ts';

/** Nothing is written there yet, or a word that means nothing. */
export const predictionMissing: Diagnosis = {
  id: 'prediction-missing',
  explains: ['prediction'],
  lesson: 'lessons/three-addresses',
  explain(failure, evidence) {
    const miss = missOf(failure, evidence);
    if (!miss || miss.predicted !== undefined) return undefined;
    return {
      because: `predictions.yaml does not say what ${miss.door} does from ${miss.from}: write \`answers\` or \`silent\``,
      at: miss.at,
      tryThis: [],
    };
  },
};
