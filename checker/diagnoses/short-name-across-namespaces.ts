import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';

/** A short name is looked for at home first, and only there: the Service of that name lives somewhere else. */
export const shortNameAcrossNamespaces: Diagnosis = {
  id: 'short-name-across-namespaces',
  explains: ['nameResolves', 'everyPodAnswers'],
  lesson: 'lessons/dns',
  explain(failure, evidence) {
    const asked = /^http:\/\/([a-z0-9-]+)(?:[:/]|$)/.exec(failure.look.facts?.['url'] ?? '')?.[1];
    const name = asked ?? failure.check.about.service;
    const isLost = failure.look.silence === 'no-such-host' || failure.look.seen.includes('no such host');
    if (name === undefined || !isLost) return undefined;
    const isNamed = (service: (typeof evidence.services)[number]): boolean => nameOf(service) === name;
    const here = evidence.services.some((one) => isNamed(one) && one.metadata?.namespace === evidence.namespace);
    const elsewhere = evidence.services.find((one) => isNamed(one) && one.metadata?.namespace !== evidence.namespace);
    if (here || !elsewhere) return undefined;
    const { namespace } = elsewhere.metadata ?? {};
    return {
      because: `the short name ${name} is looked for in ${evidence.namespace} only, and Service ${name} lives in ${namespace}: from here it is ${name}.${namespace}`,
      at: [{ kind: 'Service', name, path: ['metadata', 'namespace'] }],
      tryThis: [`kubectl get services --all-namespaces --field-selector metadata.name=${name}`],
    };
  },
};
