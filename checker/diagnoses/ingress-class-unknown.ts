import type { Diagnosis } from './diagnosis.ts';
import { ingressAt, placeIn } from './evidence/ingress-paths.ts';

/** Nobody serves that class: the Ingress is stored, and nothing comes of it. */
export const ingressClassUnknown: Diagnosis = {
  id: 'ingress-class-unknown',
  explains: ['ingressHasAddress'],
  lesson: 'lessons/production',
  explain(failure, evidence) {
    const ingress = ingressAt(failure, evidence);
    const asked = ingress?.spec?.ingressClassName;
    if (!ingress || !asked || ingress.status?.loadBalancer?.ingress?.length) return undefined;
    return {
      because: `the Ingress asks for class "${asked}", and no controller of that class took it: an Ingress is a wish that somebody has to grant`,
      at: [placeIn(ingress, ['ingressClassName'])],
      tryThis: ['kubectl get ingressclass', `kubectl -n ${evidence.namespace} get ingress`],
    };
  },
};
