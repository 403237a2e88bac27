import type { KubernetesObject } from '@kubernetes/client-node';
import { timeOf } from '../cells/age.ts';
import { type Column, NAME } from '../column.ts';

const GO_ZERO = '0001-01-01T00:00:00Z';

/** For a kind without columns of its own. Source: k8s.io/apiserver pkg/registry/rest/table.go. */
export const ANY_KIND: readonly Column<KubernetesObject>[] = [
  NAME,
  {
    definition: { name: 'Created At', type: 'date', format: '', description: 'When it was created', priority: 0 },
    cell: ({ metadata }) => rfc3339(timeOf(metadata?.creationTimestamp)),
  },
];

/** In UTC and whole seconds, as Go prints it; a time that is not set is Go's zero time. */
function rfc3339(ms: number | undefined): string {
  return ms === undefined ? GO_ZERO : new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
