import type { Diagnosis } from './diagnosis.ts';
import { ingressAt, pathsOf, placeIn } from './evidence/ingress-paths.ts';

/** The rules are for another host than the one that is asked for. */
export const ingressHostDiffers: Diagnosis = {
  id: 'ingress-host-differs',
  explains: ['ingressRoutes'],
  lesson: 'lessons/production',
  explain(failure, evidence) {
    const ingress = ingressAt(failure, evidence);
    const asked = failure.look.facts?.['host'];
    if (!ingress || asked === undefined) return undefined;
    const hosts = [...new Set(pathsOf(ingress).map(({ host }) => host))];
    if (hosts.length === 0 || hosts.some((host) => host === undefined || host === asked)) return undefined;
    return {
      because: `the rules are for ${hosts.join(', ')}, and requests come for ${asked}: a controller compares the Host header letter by letter`,
      at: [placeIn(ingress, ['rules', 0, 'host'])],
      tryThis: [`kubectl -n ${evidence.namespace} describe ingress ${failure.check.about.ingress}`],
    };
  },
};
