import type { V1Namespace } from '@kubernetes/client-node';

/** Every Namespace carries its own name as a label. Source: Kubernetes pkg/apis/core/v1/defaults.go. */
export function defaultNamespace(namespace: V1Namespace): void {
  const name = namespace.metadata?.name;
  if (name === undefined || name === '') return;
  namespace.metadata = {
    ...namespace.metadata,
    labels: { ...namespace.metadata?.labels, 'kubernetes.io/metadata.name': name },
  };
}
