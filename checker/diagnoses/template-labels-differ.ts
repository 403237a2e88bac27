import type { Diagnosis } from './diagnosis.ts';
import { refusalLike } from './evidence/objects.ts';

/** A Deployment that would never find its own Pods. */
export const templateLabelsDiffer: Diagnosis = {
  id: 'template-labels-differ',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/what-a-service-does',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, /`?selector`? does not match template `?labels`?/);
    if (!refusal) return undefined;
    return {
      because:
        "the Deployment's selector and the labels of its Pod template differ: it would never find the Pods it makes",
      at: [refusal.at],
      tryThis: ['kubectl explain deployment.spec.selector'],
    };
  },
};
