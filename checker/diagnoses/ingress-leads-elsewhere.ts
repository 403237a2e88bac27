import type { Diagnosis } from './diagnosis.ts';
import { ingressAt, pathsOf } from './evidence/ingress-paths.ts';

/** The path is there, and leads to another Service than it should. */
export const ingressLeadsElsewhere: Diagnosis = {
  id: 'ingress-leads-elsewhere',
  explains: ['ingressRoutes'],
  lesson: 'lessons/production',
  explain(failure, evidence) {
    const ingress = ingressAt(failure, evidence);
    const { path: asked, stranger } = failure.look.facts ?? {};
    const { service } = failure.check.about;
    if (!ingress || asked === undefined || stranger === undefined) return undefined;
    const found = pathsOf(ingress).find(({ path }) => path.path === asked && path.backend.service?.name !== service);
    if (!found) return undefined;
    return {
      because: `${asked} leads to Service ${found.path.backend.service?.name}, so that ${stranger} answered; it should lead to ${service}`,
      at: [found.at],
      tryThis: [`kubectl -n ${evidence.namespace} describe ingress ${failure.check.about.ingress}`],
    };
  },
};
