import type { KubernetesObject, V1Pod, V1Service } from '@kubernetes/client-node';
import type { ApiRequest, ApiResponse, Cluster, PodRef } from '../../checker/cluster/cluster.ts';
import { isReady } from '../../checker/run/pods.ts';

const NAMESPACE = 'default';

/** Sends a request for an object or a collection of the namespace `default`, e.g. `services/web`. */
export function ask(
  cluster: Cluster,
  method: ApiRequest['method'],
  where: string,
  more: Partial<ApiRequest> = {},
): Promise<ApiResponse> {
  const group = where.startsWith('deployments') ? '/apis/apps/v1' : '/api/v1';
  return cluster.api.handle({ method, path: `${group}/namespaces/${NAMESPACE}/${where}`, ...more });
}

/** Creates an object. @throws {Error} with the Status when it is refused. */
export async function create<T extends KubernetesObject>(cluster: Cluster, where: string, body: T): Promise<T> {
  const answer = await ask(cluster, 'POST', where, { body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body as T;
}

/** A Service that selects `app: NAME`, with port 80 unless said. */
export function service(name: string, spec: V1Service['spec'] = {}): V1Service {
  const metadata = { name, labels: { app: name } };
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: { selector: { app: name }, ports: [{ port: 80 }], ...spec },
  };
}

export function pod(name: string, image = 'nginxdemos/hello:plain-text', command?: string[]): V1Pod {
  const container = { name: 'main', image, ...(command && { command }) };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels: { app: name } },
    spec: { containers: [container] },
  };
}

/** Creates a Pod and waits until it is ready; resolves to what the API says of it then. */
export async function runPod(cluster: Cluster, wanted: V1Pod): Promise<V1Pod> {
  await create(cluster, 'pods', wanted);
  return until(cluster, async () => {
    const { body } = await ask(cluster, 'GET', `pods/${wanted.metadata?.name}`);
    return isReady(body as V1Pod) ? (body as V1Pod) : undefined;
  });
}

/** A Pod to send requests from. */
export async function runClient(cluster: Cluster, name = 'client'): Promise<PodRef> {
  await runPod(cluster, pod(name, 'busybox:1.37', ['sleep', 'infinity']));
  return { namespace: NAMESPACE, pod: name };
}

/** Three Pods that say their names, all labelled `app: web`. */
export async function runThreeWebs(cluster: Cluster): Promise<V1Pod[]> {
  const wanted = ['web-1', 'web-2', 'web-3'].map((name) => ({
    ...pod(name),
    metadata: { name, labels: { app: 'web' } },
  }));
  return Promise.all(wanted.map((one) => runPod(cluster, one)));
}

/** Looks until there is something, for a minute of the cluster's time. */
export async function until<T>(cluster: Cluster, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = cluster.clock.now() + 60_000;
  while (cluster.clock.now() < deadline) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await cluster.clock.sleep(50);
  }
  throw new Error('it did not come about in a minute');
}
