import type { KubernetesObject, V1Pod } from '@kubernetes/client-node';

/** As `meta.k8s.io/v1` TableRowCondition: something a client may tell or hide a row by. */
export interface RowCondition {
  readonly type: 'Completed';
  readonly status: 'True';
  readonly reason: string;
  readonly message: string;
}

const completed = (reason: string, message: string): readonly RowCondition[] => [
  { type: 'Completed', status: 'True', reason, message },
];

const SUCCEEDED = completed('Succeeded', 'The pod has completed successfully.');
const FAILED = completed('Failed', 'The pod failed.');

/** A Pod that has run to its end says so. Source: Kubernetes pkg/printers/internalversion/printers.go. */
export function rowConditions(kind: string, object: KubernetesObject): readonly RowCondition[] | undefined {
  if (kind !== 'Pod') return undefined;
  const { status }: V1Pod = object;
  if (status?.phase === 'Succeeded') return SUCCEEDED;
  return status?.phase === 'Failed' ? FAILED : undefined;
}
