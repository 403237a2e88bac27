import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** The alias stands, and what it leads to does not: DNS takes the name as it is written, without a search list. */
export const externalNameNamesNothing: Diagnosis = {
  id: 'external-name-names-nothing',
  explains: ['aliasOf'],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const target = service?.spec?.externalName;
    if (!service || !target || /^[\d.]+$/.test(target)) return undefined;
    const [name = '', namespace = evidence.namespace] = target.split('.');
    const meant = evidence.services.find(
      ({ metadata }) => metadata?.name === name && (target.includes('.') ? metadata.namespace === namespace : true),
    );
    const advice = meant
      ? `; the Service you mean is ${nameOf(meant)}.${meant.metadata?.namespace}.svc.cluster.local`
      : '; no Service of this cluster has that name';
    if (meant && target === `${nameOf(meant)}.${meant.metadata?.namespace}.svc.cluster.local`) return undefined;
    return {
      because: `the alias leads to ${target}, word for word, and DNS knows no such name: an alias has no search list${advice}`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'externalName'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
