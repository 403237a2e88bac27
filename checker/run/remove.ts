import type { V1Deployment, V1Pod, V1ReplicaSet } from '@kubernetes/client-node';
import type { Cluster } from '../cluster/cluster.ts';
import { isAlive, nameOf, podsOf } from './pods.ts';

/** Nothing of ours takes longer to go; what does is left to the cluster. */
const PATIENCE_MS = 10_000;

/**
 * Deletes an object and waits until its name is free and the Pods it made are on their way out, so that what is made
 * next under that name starts afresh. An object that is not there is no error.
 */
export async function remove(cluster: Cluster, path: string): Promise<void> {
  const { status, body } = await cluster.api.handle({ method: 'GET', path });
  if (status !== 200) return;
  const pods = (body as V1Deployment).kind === 'Deployment' ? await podsMadeBy(cluster, body as V1Deployment) : [];
  const options = { kind: 'DeleteOptions', apiVersion: 'v1', propagationPolicy: 'Background' };
  const grace = (body as V1Pod).kind === 'Pod' ? { gracePeriodSeconds: 0 } : {};
  await cluster.api.handle({ method: 'DELETE', path, body: { ...options, ...grace } });
  const deadline = cluster.clock.now() + PATIENCE_MS;
  while (cluster.clock.now() < deadline) {
    if ((await isGone(cluster, path)) && (await allLeaving(cluster, pods))) return;
    await cluster.clock.sleep(50);
  }
}

async function isGone(cluster: Cluster, path: string): Promise<boolean> {
  return (await cluster.api.handle({ method: 'GET', path })).status === 404;
}

/** Paths of the Pods that a Deployment made. */
async function podsMadeBy(cluster: Cluster, deployment: V1Deployment): Promise<string[]> {
  const base = `/namespaces/${deployment.metadata?.namespace}`;
  const [sets, pods] = await Promise.all([
    list<V1ReplicaSet>(cluster, `/apis/apps/v1${base}/replicasets`),
    list<V1Pod>(cluster, `/api/v1${base}/pods`),
  ]);
  return podsOf(deployment, sets, pods).map((pod) => `/api/v1${base}/pods/${nameOf(pod)}`);
}

async function allLeaving(cluster: Cluster, paths: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(paths.map((path) => cluster.api.handle({ method: 'GET', path })));
  return answers.every(({ status, body }) => status === 404 || !isAlive(body as V1Pod));
}

async function list<T>(cluster: Cluster, path: string): Promise<T[]> {
  const { status, body } = await cluster.api.handle({ method: 'GET', path });
  return status === 200 ? (body as { items: T[] }).items : [];
}
