import { watch } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '../cluster/cluster.ts';
import { UserError } from '../errors.ts';
import type { Lab } from '../lab/lab.ts';
import { nameOf } from '../run/pods.ts';
import { objectPath, type Resource, succeed } from '../run/resources.ts';

/** Editors write a file in several steps; a change is over when this long has passed. */
const SETTLING_MS = 300;

const WATCHED: readonly Resource[] = [
  { base: '/api/v1', plural: 'services', namespaced: true },
  { base: '/apis/apps/v1', plural: 'deployments', namespaced: true },
];

/**
 * Checks, and checks again whenever a file of `folder` or what the lab's namespace asks for changes, until `signal`
 * aborts. A file that is saved while a check is under way counts for the next.
 * @throws {UserError} when the system will not watch the folder.
 */
export async function checkOnChanges(
  folder: string,
  cluster: Cluster,
  { namespace }: Lab,
  signal: AbortSignal,
  check: () => Promise<void>,
): Promise<void> {
  const ending = new AbortController();
  const files = followFolder(folder, AbortSignal.any([signal, ending.signal]));
  try {
    for (;;) {
      files.forget();
      await check();
      process.stderr.write('\nwaiting for a change of a file or of the cluster; Ctrl-C ends it\n');
      const waiting = new AbortController();
      const either = AbortSignal.any([signal, waiting.signal]);
      const wishes = WATCHED.map((resource) => wishChanged(cluster, resource, namespace, either));
      await Promise.race([files.changed(), ...wishes]);
      waiting.abort();
      if (signal.aborted) return;
      await pause(SETTLING_MS);
    }
  } finally {
    ending.abort();
  }
}

/** What happens to the files of a folder, also while nobody waits for it. */
interface FolderChanges {
  /** Resolves when a file has changed since the last `forget()`, or the watching has ended. */
  changed(): Promise<void>;
  forget(): void;
}

function followFolder(folder: string, signal: AbortSignal): FolderChanges {
  let change = Promise.withResolvers<void>();
  const follow = async (): Promise<void> => {
    for await (const { filename } of watch(folder, { recursive: true, signal }))
      if (!filename?.startsWith('.')) change.resolve();
  };
  const watching = follow().catch((cause: Error) => {
    if (!signal.aborted) throw new UserError(`${folder} cannot be watched: ${cause.message}`, { exitCode: 3, cause });
  });
  watching.catch(() => {}); // told to whoever waits
  return {
    changed: () => Promise.race([change.promise, watching]),
    forget: () => {
      change = Promise.withResolvers();
    },
  };
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
