import type { Diagnosis } from './diagnosis.ts';
import { missOf } from './evidence/missed-prediction.ts';

/** `localhost` is whoever says it: in a Pod, that Pod. */
export const localhostIsOneself: Diagnosis = {
  id: 'localhost-is-oneself',
  explains: ['prediction'],
  lesson: 'lessons/extra-port-mappings',
  explain(failure, evidence) {
    const miss = missOf(failure, evidence);
    if (miss?.host !== 'localhost' || miss.from === 'host' || miss.predicted !== 'answers') return undefined;
    return {
      because: `inside a Pod, localhost is that Pod itself, and nothing in it listens on ${miss.port}; the mapped port belongs to your machine`,
      at: miss.at,
      tryThis: [],
    };
  },
};
