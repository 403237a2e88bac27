import { nameOf, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { ASKING } from './evidence/asking.ts';
import { podsInNamespace, serviceAt } from './evidence/objects.ts';

/** Everything is wired, and packets vanish: a NetworkPolicy means these Pods, and lets nobody in that it does not name. */
export const networkPolicyInTheWay: Diagnosis = {
  id: 'network-policy-in-the-way',
  explains: ASKING,
  lesson: 'lessons/roads',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    if (!service || failure.look.silence !== 'timed-out') return undefined;
    const pods = podsInNamespace(evidence).filter((pod) => selects(service.spec?.selector, pod.metadata?.labels));
    const guards = evidence.policies.filter(({ spec }) => (spec?.policyTypes ?? ['Ingress']).includes('Ingress'));
    const policy = guards.find(({ spec }) =>
      pods.some((pod) => means(spec?.podSelector?.matchLabels, pod.metadata?.labels)),
    );
    if (!policy) return undefined;
    return {
      because: `requests vanish on their way (no answer, no refusal), and NetworkPolicy ${nameOf(policy)} guards these Pods: it lets in only what it names`,
      at: [{ kind: 'NetworkPolicy', name: nameOf(policy), path: ['spec'] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe networkpolicy ${nameOf(policy)}`],
    };
  },
};

/** An empty selector of a NetworkPolicy means every Pod of its namespace; a Service's means none. */
function means(selector: Record<string, string> | undefined, labels: Record<string, string> | undefined): boolean {
  return Object.keys(selector ?? {}).length === 0 || selects(selector, labels);
}
