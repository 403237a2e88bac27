import type { V1Pod } from '@kubernetes/client-node';
import { age } from '../cells/age.ts';
import { progressOf } from '../cells/pod-progress.ts';
import { AGE, type Column, NAME, text, wide } from '../column.ts';

/** Source: `printPod` of Kubernetes pkg/printers/internalversion/printers.go. */
export const POD: readonly Column<V1Pod>[] = [
  NAME,
  text('Ready', 'Containers that are ready, of all', (pod) => {
    const { ready, total } = progressOf(pod);
    return `${ready}/${total}`;
  }),
  text('Status', 'What its containers are doing, in one word', (pod) => progressOf(pod).status),
  text('Restarts', 'How often its containers were started again', restarts),
  AGE,
  wide(text('IP', 'Address within the cluster', podIP)),
  wide(text('Node', 'Node it is bound to', ({ spec }) => spec?.nodeName || '<none>')),
  wide(
    text('Nominated Node', 'Node where others make room for it', ({ status }) => status?.nominatedNodeName || '<none>'),
  ),
  wide(text('Readiness Gates', 'Conditions beyond its containers that are true, of all asked for', readinessGates)),
];

function restarts(pod: V1Pod, now: number): string {
  const { restarts, lastRestart } = progressOf(pod);
  return restarts > 0 && lastRestart ? `${restarts} (${age(lastRestart, now)} ago)` : String(restarts);
}

/** `podIP` wins over `podIPs`, as in Kubernetes pkg/apis/core/v1/conversion.go. */
function podIP({ status }: V1Pod): string {
  return status?.podIP || status?.podIPs?.[0]?.ip || '<none>';
}

function readinessGates({ spec, status }: V1Pod): string {
  const gates = spec?.readinessGates ?? [];
  if (gates.length === 0) return '<none>';
  const conditions = status?.conditions ?? [];
  const isTrue = (gate: string) => conditions.find(({ type }) => type === gate)?.status === 'True';
  return `${gates.filter(({ conditionType }) => isTrue(conditionType)).length}/${gates.length}`;
}
