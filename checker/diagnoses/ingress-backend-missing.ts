import type { Diagnosis } from './diagnosis.ts';
import { ingressAt, pathsOf } from './evidence/ingress-paths.ts';
import { nearest } from './evidence/near.ts';

/** A path leads to a Service that is not there. */
export const ingressBackendMissing: Diagnosis = {
  id: 'ingress-backend-missing',
  explains: ['ingressRoutes'],
  lesson: 'lessons/production',
  explain(failure, evidence) {
    const ingress = ingressAt(failure, evidence);
    const here = evidence.services.flatMap(({ metadata }) =>
      metadata?.namespace === evidence.namespace && metadata.name ? [metadata.name] : [],
    );
    const lost = ingress && pathsOf(ingress).find(({ path }) => !here.includes(path.backend.service?.name ?? ''));
    const name = lost?.path.backend.service?.name;
    if (!lost || name === undefined) return undefined;
    const near = nearest(name, here);
    return {
      because: `${lost.path.path} leads to Service ${name}, and there is none of that name in this namespace${near ? `; did you mean ${near}?` : ''}`,
      at: [lost.at],
      tryThis: [`kubectl -n ${evidence.namespace} get services`],
    };
  },
};
