import type { V1Pod } from '@kubernetes/client-node';

/** What a kubelet says where nothing listens in the Pod. Text: kubernetes pkg/kubelet and containerd's port-forward. */
export function notListening({ metadata }: V1Pod, port: number): string {
  const pod = `${metadata?.name}_${metadata?.namespace}(${metadata?.uid})`;
  const dial = `failed to connect to localhost:${port} inside namespace "${metadata?.uid}", IPv4: dial tcp4 127.0.0.1:${port}: connect: connection refused IPv6 dial tcp6: address localhost: no suitable address found `;
  return `error forwarding port ${port} to pod ${pod}: failed to execute portforward in network namespace: ${dial}`;
}
