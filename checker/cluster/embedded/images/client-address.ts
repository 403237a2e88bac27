import type { Cluster, HttpRequest, NetworkHop, NetworkRequestEvent, ProcessContext } from '@ngrok/webernetes';

/** The way of each request still being answered; webernetes tells it beside the request, not with it. */
const ways = new WeakMap<HttpRequest, readonly NetworkHop[]>();

/** Lets servers in this cluster ask {@link clientAddress}. */
export function rememberClients(cluster: Cluster): void {
  cluster.on('request', ({ request, chain }: NetworkRequestEvent) => ways.set(request, chain));
}

/**
 * The address a server sees its client at: the Pod's own, or the node's where the request came through a nodePort or
 * from the node (kube-proxy rewrites the source then).
 */
export async function clientAddress(process: ProcessContext, request: HttpRequest): Promise<string> {
  const way = ways.get(request) ?? [];
  const node = way.findLast((hop) => hop.type === 'node')?.resource;
  if (node !== undefined)
    return node.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? '127.0.0.1';
  const client = way[0]?.type === 'pod' ? way[0].resource.metadata : undefined;
  if (client?.name === undefined || client.namespace === undefined) return '127.0.0.1';
  if (cameByLoopback(process, request)) return '127.0.0.1';
  const pod = await process.api.corev1
    .readNamespacedPod({ name: client.name, namespace: client.namespace })
    .catch(() => undefined);
  return pod?.status?.podIP ?? '127.0.0.1';
}

/** Whether the request came from inside the Pod, by its loopback, as those of a port-forward do. */
export function cameByLoopback({ pod }: ProcessContext, request: HttpRequest): boolean {
  const [first] = ways.get(request) ?? [];
  return first?.type === 'pod' && first.resource.metadata?.name === pod.name && /^(localhost|127\.)/.test(request.host);
}
