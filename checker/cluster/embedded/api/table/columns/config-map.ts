import type { V1ConfigMap } from '@kubernetes/client-node';
import { AGE, type Column, NAME, text } from '../column.ts';

/** Source: `printConfigMap` of Kubernetes pkg/printers/internalversion/printers.go. */
export const CONFIG_MAP: readonly Column<V1ConfigMap>[] = [
  NAME,
  text('Data', 'Number of its keys', ({ data, binaryData }) => {
    return Object.keys(data ?? {}).length + Object.keys(binaryData ?? {}).length;
  }),
  AGE,
];
