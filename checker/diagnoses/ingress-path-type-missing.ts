import type { Diagnosis } from './diagnosis.ts';
import { refusalLike } from './evidence/objects.ts';

/** Since networking.k8s.io/v1 a path has to say how it is meant. */
export const ingressPathTypeMissing: Diagnosis = {
  id: 'ingress-path-type-missing',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/production',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, /pathType: Required value/);
    if (!refusal) return undefined;
    return {
      because:
        'each path of an Ingress has to say how it is meant: `pathType: Prefix` for it and all below it, `Exact` for it alone',
      at: [refusal.at],
      tryThis: ['kubectl explain ingress.spec.rules.http.paths.pathType'],
    };
  },
};
