import type { Diagnosis } from './diagnosis.ts';
import { configAt } from './evidence/kind-config-place.ts';

/** A field where kind knows none of that name, or a value of another sort. */
export const kindConfigMisplaced: Diagnosis = {
  id: 'kind-config-misplaced',
  explains: ['kindConfigRead'],
  lesson: 'lessons/extra-port-mappings',
  explain(_failure, evidence) {
    const found = configAt(evidence);
    const mistake = found?.config.mistake;
    if (!found || !mistake) return undefined;
    return { because: mistake.message, at: found.at(mistake.path), tryThis: ['npm run lab:hint 7 2'] };
  },
};
