import type { V1Pod } from '@kubernetes/client-node';
import type { Cluster, ContainerInstance } from '@ngrok/webernetes';
import type { PodRef } from '../../cluster.ts';
import { ApiError, badRequest, notFound } from '../admission/status.ts';
import { readStored } from '../storage/registry.ts';

const PODS = { folder: 'pods', namespaced: true };

/** The private parts of webernetes (0.3.5) where the containers of a node are. */
interface RuntimeInternals {
  readonly runtimeService?: { readonly containers: ReadonlyMap<string, ContainerInstance> };
}

/** @throws {ApiError} 404 where there is no such Pod. */
export async function readPod(cluster: Cluster, { namespace, pod }: PodRef): Promise<V1Pod> {
  const found = await readStored(cluster, PODS, namespace, pod);
  if (found) return found;
  throw notFound('pods', pod);
}

/**
 * The running container that an exec, an attach or a port-forward is for; the Pod's only one unless named.
 * @throws {ApiError} with the API server's or the kubelet's text where there is none.
 */
export async function runningContainer(cluster: Cluster, ref: PodRef): Promise<ContainerInstance> {
  const pod = await readPod(cluster, ref);
  const name = containerName(pod, ref);
  if (!pod.spec?.nodeName) throw badRequest(`pod ${ref.pod} does not have a host assigned`);
  const container = containersOf(cluster).findLast(
    (one) => one.sandbox.uid === pod.metadata?.uid && one.name === name && one.status().state === 'Running',
  );
  if (container) return container;
  const message = `container not found ("${name}")`;
  throw new ApiError({ code: 404, reason: 'NotFound', message, details: {} });
}

/**
 * The container that is meant: the named one, or the Pod's only one.
 * @throws {ApiError} 400 where that is not clear, or there is no such container.
 */
export function containerName({ spec }: V1Pod, { pod, container }: PodRef): string {
  const names = (spec?.containers ?? []).map(({ name }) => name);
  const [only] = names;
  if (container === undefined && names.length === 1 && only !== undefined) return only;
  if (container === undefined)
    throw badRequest(`a container name must be specified for pod ${pod}, choose one of: [${names.join(' ')}]`);
  if (names.includes(container)) return container;
  throw badRequest(`container ${container} is not valid for pod ${pod}`);
}

function containersOf({ servers }: Cluster): ContainerInstance[] {
  return servers.flatMap(({ kubelet }) => {
    const { runtimeService } = kubelet as unknown as RuntimeInternals;
    return [...(runtimeService?.containers.values() ?? [])];
  });
}
