import { watch } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '../cluster/cluster.ts';
import type { Lab } from '../lab/lab.ts';
import { nameOf } from '../run/pods.ts';
import { objectPath, type Resource, succeed } from '../run/resources.ts';

/** Editors write a file in several steps; a change is over when this long has passed. */
const SETTLING_MS = 300;

const WATCHED: readonly Resource[] = [
  { base: '/api/v1', plural: 'services', namespaced: true },
  { base: '/apis/apps/v1', plural: 'deployments', namespaced: true },
];

/** Checks again whenever a file of `folder` or what the lab's namespace asks for changes, until `signal` aborts. */
export async function recheckOnChanges(
  folder: string,
  cluster: Cluster,
  { namespace }: Lab,
  signal: AbortSignal,
  again: () => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    process.stderr.write('\nwaiting for a change of a file or of the cluster; Ctrl-C ends it\n');
    const waiting = new AbortController();
    const either = AbortSignal.any([signal, waiting.signal]);
    const changes = WATCHED.map((resource) => wishChanged(cluster, resource, namespace, either));
    await Promise.race([fileChanged(folder, either), ...changes]);
    waiting.abort();
    if (signal.aborted) return;
    await pause(SETTLING_MS);
    await again();
  }
}

async function fileChanged(folder: string, signal: AbortSignal): Promise<void> {
  try {
    for await (const { filename } of watch(folder, { recursive: true, signal })) if (!filename?.startsWith('.')) return;
  } catch {
    if (!signal.aborted) throw new Error(`${folder} cannot be watched any more`);
  }
}

/** Resolves when an object comes, goes, or has another `spec`; changes of status alone are the cluster's own doing. */
async function wishChanged(
  cluster: Cluster,
  resource: Resource,
  namespace: string,
  signal: AbortSignal,
): Promise<void> {
  const path = objectPath(resource, namespace);
  const { body } = await succeed(cluster.api, { method: 'GET', path });
  const { items, metadata } = body as { items: KubernetesObject[]; metadata: { resourceVersion: string } };
  const known = new Map(items.map((item) => [nameOf(item), specOf(item)]));
  for await (const { type, object } of cluster.api.watch(path, { resourceVersion: metadata.resourceVersion }, signal)) {
    if (type === 'DELETED' || (type !== 'ERROR' && known.get(nameOf(object)) !== specOf(object))) return;
  }
  // The server ended the watch: files are still watched.
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function specOf(object: KubernetesObject): string {
  return JSON.stringify((object as { spec?: unknown }).spec);
}
