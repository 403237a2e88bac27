import type { KubernetesObject, V1PodTemplateSpec } from '@kubernetes/client-node';
import { type Column, text, wide } from '../column.ts';

/** The replicas of a Deployment or a ReplicaSet that says none (Kubernetes pkg/apis/apps/v1/defaults.go). */
export const DEFAULT_REPLICAS = 1;

/** A kind that makes Pods from a template. */
type Workload = KubernetesObject & { spec?: { template?: V1PodTemplateSpec } };

/** What `-o wide` tells of the Pods that a workload makes. */
export const CONTAINERS: readonly Column<Workload>[] = [
  wide(text('Containers', 'Names of the containers of its Pods', (workload) => listed(workload, 'name'))),
  wide(text('Images', 'Images of the containers of its Pods', (workload) => listed(workload, 'image'))),
];

function listed({ spec }: Workload, field: 'name' | 'image'): string {
  return (spec?.template?.spec?.containers ?? []).map((container) => container[field] ?? '').join(',');
}
