import type { V1Deployment } from '@kubernetes/client-node';
import { selectorText } from '../cells/label-selector.ts';
import { AGE, type Column, NAME, text, wide } from '../column.ts';
import { CONTAINERS, DEFAULT_REPLICAS } from './workload.ts';

/** Source: `printDeployment` of Kubernetes pkg/printers/internalversion/printers.go. */
export const DEPLOYMENT: readonly Column<V1Deployment>[] = [
  NAME,
  text('Ready', 'Pods that are ready, of those wanted', ({ spec, status }) => {
    return `${status?.readyReplicas ?? 0}/${spec?.replicas ?? DEFAULT_REPLICAS}`;
  }),
  text('Up-to-date', 'Pods made from the present template', ({ status }) => status?.updatedReplicas ?? 0),
  text('Available', 'Pods ready for at least minReadySeconds', ({ status }) => status?.availableReplicas ?? 0),
  AGE,
  ...CONTAINERS,
  wide(text('Selector', 'Labels of its Pods', ({ spec }) => selectorText(spec?.selector) ?? '<invalid>')),
];
