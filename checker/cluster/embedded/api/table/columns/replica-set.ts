import type { V1ReplicaSet } from '@kubernetes/client-node';
import { formatLabelSelector } from '../cells/label-selector.ts';
import { AGE, type Column, integer, NAME, text, wide } from '../column.ts';
import { CONTAINERS, DEFAULT_REPLICAS } from './workload.ts';

/** Source: `printReplicaSet` of Kubernetes pkg/printers/internalversion/printers.go. */
export const REPLICA_SET: readonly Column<V1ReplicaSet>[] = [
  NAME,
  integer('Desired', 'Pods that are wanted', ({ spec }) => spec?.replicas ?? DEFAULT_REPLICAS),
  integer('Current', 'Pods that are there', ({ status }) => status?.replicas ?? 0),
  integer('Ready', 'Pods that are ready', ({ status }) => status?.readyReplicas ?? 0),
  AGE,
  ...CONTAINERS,
  wide(text('Selector', 'Labels of its Pods', ({ spec }) => formatLabelSelector(spec?.selector))),
];
