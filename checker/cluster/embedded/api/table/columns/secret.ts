import type { V1Secret } from '@kubernetes/client-node';
import { AGE, type Column, NAME, text } from '../column.ts';

/**
 * Source: `printSecret` of Kubernetes pkg/printers/internalversion/printers.go; a Secret without a type is Opaque by
 * pkg/apis/core/v1/defaults.go.
 */
export const SECRET: readonly Column<V1Secret>[] = [
  NAME,
  text('Type', 'What its data is for', ({ type }) => type || 'Opaque'),
  text('Data', 'Number of its keys', ({ data }) => Object.keys(data ?? {}).length),
  AGE,
];
