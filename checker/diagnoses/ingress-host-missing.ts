import type { Diagnosis } from './diagnosis.ts';
import { ingressAt, pathsOf, placeIn } from './evidence/ingress-paths.ts';

/** A rule without a host serves every host. */
export const ingressHostMissing: Diagnosis = {
  id: 'ingress-host-missing',
  explains: ['ingressHostOnly'],
  lesson: 'lessons/production',
  explain(failure, evidence) {
    const ingress = ingressAt(failure, evidence);
    if (!ingress) return undefined;
    const anyHost =
      pathsOf(ingress).some(({ host }) => host === undefined) || ingress.spec?.defaultBackend !== undefined;
    if (!anyHost) return undefined;
    return {
      because: 'a rule without `host` (or a defaultBackend) serves whoever asks, under any name',
      at: [placeIn(ingress, ['rules', 0])],
      tryThis: [`kubectl -n ${evidence.namespace} describe ingress ${failure.check.about.ingress}`],
    };
  },
};
