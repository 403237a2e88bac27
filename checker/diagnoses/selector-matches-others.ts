import { labelText, nameOf, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsAt, podsInNamespace, serviceAt } from './evidence/objects.ts';

/** The selector is too wide: other Pods answer for the Service as well. */
export const selectorMatchesOthers: Diagnosis = {
  id: 'selector-matches-others',
  explains: ['serviceSelects', 'serviceEndpoints'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const own = new Set(podsAt(failure, evidence).map(nameOf));
    if (!service) return undefined;
    const others = podsInNamespace(evidence).filter(
      (pod) => !own.has(nameOf(pod)) && selects(service.spec?.selector, pod.metadata?.labels),
    );
    const coming = evidence.deployments
      .filter(
        (other) =>
          other.metadata?.namespace === evidence.namespace &&
          nameOf(other) !== failure.check.about.deployment &&
          selects(service.spec?.selector, other.spec?.template.metadata?.labels),
      )
      .map((other) => `the Pods of Deployment ${nameOf(other)}`);
    const matched = others.length > 0 ? others.map(nameOf) : coming;
    if (matched.length === 0) return undefined;
    return {
      because: `the Service's selector ${labelText(service.spec?.selector)} also matches ${matched.join(', ')}, which Deployment ${failure.check.about.deployment} did not make`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'selector'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get pods -l ${labelText(service.spec?.selector)}`],
    };
  },
};
