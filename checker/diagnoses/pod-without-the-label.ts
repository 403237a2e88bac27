import { labelText, nameOf, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsInNamespace, serviceAt } from './evidence/objects.ts';

/** Some Pods carry the label that the Service looks for, and one of those asked for does not. */
export const podWithoutTheLabel: Diagnosis = {
  id: 'pod-without-the-label',
  explains: ['dnsShowsPods'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const missing = podsInNamespace(evidence).find(
      (pod) =>
        pod.status?.podIP !== undefined &&
        failure.look.expected.split(', ').includes(pod.status.podIP) &&
        !selects(service?.spec?.selector, pod.metadata?.labels),
    );
    if (!service || !missing) return undefined;
    return {
      because: `Pod ${nameOf(missing)} carries ${labelText(missing.metadata?.labels)}, and the Service looks for ${labelText(service.spec?.selector)}: it does not stand behind that name`,
      at: [{ kind: 'Pod', name: nameOf(missing), path: ['metadata', 'labels'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get pods --show-labels`],
    };
  },
};
