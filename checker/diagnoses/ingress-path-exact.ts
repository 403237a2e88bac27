import type { Diagnosis } from './diagnosis.ts';
import { ingressAt, pathsOf } from './evidence/ingress-paths.ts';

/** The path is meant for itself alone, and requests come for what is below it. */
export const ingressPathExact: Diagnosis = {
  id: 'ingress-path-exact',
  explains: ['ingressRoutes'],
  lesson: 'lessons/production',
  explain(failure, evidence) {
    const ingress = ingressAt(failure, evidence);
    const asked = failure.look.facts?.['path'];
    const exact = ingress && pathsOf(ingress).find(({ path }) => path.path === asked && path.pathType === 'Exact');
    if (!exact) return undefined;
    return {
      because: `pathType: Exact means ${asked} alone; what is below it, ${asked}/… , needs \`Prefix\``,
      at: [exact.at],
      tryThis: [`kubectl -n ${evidence.namespace} describe ingress ${failure.check.about.ingress}`],
    };
  },
};
