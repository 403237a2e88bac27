import type { V1ServiceAccount } from '@kubernetes/client-node';
import { AGE, type Column, NAME, text } from '../column.ts';

/** Source: `printServiceAccount` of Kubernetes pkg/printers/internalversion/printers.go. */
export const SERVICE_ACCOUNT: readonly Column<V1ServiceAccount>[] = [
  NAME,
  text('Secrets', 'Number of Secrets its Pods may use', ({ secrets }) => (secrets ?? []).length),
  AGE,
];
