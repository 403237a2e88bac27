import type { V1Namespace } from '@kubernetes/client-node';
import { AGE, type Column, NAME, text } from '../column.ts';

/**
 * Source: `printNamespace` of Kubernetes pkg/printers/internalversion/printers.go; a Namespace without a phase is
 * active by pkg/apis/core/v1/defaults.go.
 */
export const NAMESPACE: readonly Column<V1Namespace>[] = [
  NAME,
  text('Status', 'Active or Terminating', ({ status }) => status?.phase || 'Active'),
  AGE,
];
