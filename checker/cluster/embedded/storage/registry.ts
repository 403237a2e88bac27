import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { EventQueue } from './event-queue.ts';

/** Where objects of one kind lie in the cluster's etcd. */
export interface Shelf {
  /** E.g. `pods` or `discovery.k8s.io/endpointslices`. */
  readonly folder: string;
  readonly namespaced: boolean;
}

/** A change of one object: made where `before` is missing, gone where `after` is. */
export interface StoredChange {
  readonly before: KubernetesObject | undefined;
  readonly after: KubernetesObject | undefined;
  readonly resourceVersion: string;
}

/** The key of an object; Kubernetes' own layout, which webernetes keeps. */
export function keyOf({ folder, namespaced }: Shelf, namespace: string, name: string): string {
  return `/registry/${folder}${namespaced ? `/${namespace}` : ''}/${name}`;
}

const ALL = '/registry/';

/** Beside objects, webernetes keeps there which addresses and ports are taken. */
function isObject({ key }: { readonly key: { toString(): string } }): boolean {
  return !key.toString().startsWith('/registry/ranges/');
}

function prefixOf({ folder, namespaced }: Shelf, namespace: string | undefined): string {
  return `/registry/${folder}/${namespaced && namespace ? `${namespace}/` : ''}`;
}

/** An object as it is stored, with its resourceVersion; undefined where there is none. */
export async function readStored(
  cluster: Cluster,
  shelf: Shelf,
  namespace: string,
  name: string,
): Promise<KubernetesObject | undefined> {
  const [kv] = (await cluster.etcd.get(keyOf(shelf, namespace, name)).exec()).kvs;
  return kv && parse(cluster, kv.value, kv.mod_revision);
}

/** All objects of a namespace, or of the cluster, by name, and the state of the store they were read at. */
export async function listStored(
  cluster: Cluster,
  shelf: Shelf,
  namespace: string | undefined,
): Promise<{ items: KubernetesObject[]; resourceVersion: string }> {
  const { kvs, header } = await cluster.etcd.getAll().prefix(prefixOf(shelf, namespace)).exec();
  const items = kvs.map(({ value, mod_revision }) => parse(cluster, value, mod_revision));
  return { items, resourceVersion: header.revision };
}

/** A resourceVersion whose changes are no longer known: whoever followed them has to list again. */
export class CompactedError extends Error {
  override name = 'CompactedError';
}

/**
 * Every change after `resourceVersion`, until `signal` aborts or the cluster ends.
 * @throws {CompactedError} when those changes were forgotten.
 */
export async function* followStored(
  cluster: Cluster,
  shelf: Shelf,
  namespace: string | undefined,
  resourceVersion: string,
  signal: AbortSignal,
): AsyncGenerator<StoredChange> {
  yield* follow(cluster, prefixOf(shelf, namespace), resourceVersion, signal);
}

/** Every object of every kind. */
export async function listAllStored(cluster: Cluster): Promise<{ items: KubernetesObject[]; resourceVersion: string }> {
  const { kvs, header } = await cluster.etcd.getAll().prefix(ALL).exec();
  const items = kvs.filter(isObject).map(({ value, mod_revision }) => parse(cluster, value, mod_revision));
  return { items, resourceVersion: header.revision };
}

/**
 * As {@link followStored}, for every kind, in the store's own order.
 * @throws {CompactedError} when those changes were forgotten.
 */
export function followAllStored(
  cluster: Cluster,
  resourceVersion: string,
  signal: AbortSignal,
): AsyncGenerator<StoredChange> {
  return follow(cluster, ALL, resourceVersion, signal);
}

async function* follow(
  cluster: Cluster,
  prefix: string,
  resourceVersion: string,
  signal: AbortSignal,
): AsyncGenerator<StoredChange> {
  const builder = cluster.etcd.watch().prefix(prefix).withPreviousKV();
  const watcher = builder.startRevision(String(Number(resourceVersion) + 1)).watcher();
  const changes = new EventQueue<StoredChange>();
  watcher.on('put', (kv, previous) => {
    if (!isObject(kv)) return;
    const before = previous ? parse(cluster, previous.value, previous.mod_revision) : undefined;
    changes.push({ before, after: parse(cluster, kv.value, kv.mod_revision), resourceVersion: kv.mod_revision });
  });
  watcher.on('delete', (kv, previous) => {
    if (!isObject(kv)) return;
    const before = parse(cluster, (previous ?? kv).value, kv.mod_revision);
    changes.push({ before, after: undefined, resourceVersion: kv.mod_revision });
  });
  watcher.on('error', (error: Error) => changes.end(new CompactedError(error.message)));
  watcher.on('end', () => changes.end());
  const stop = (): void => changes.stop();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    yield* changes;
  } finally {
    signal.removeEventListener('abort', stop);
    void watcher.cancel();
  }
}

function parse(cluster: Cluster, value: { toString(): string }, resourceVersion: string): KubernetesObject {
  const object = JSON.parse(value.toString()) as KubernetesObject;
  const creationTimestamp = object.metadata?.creationTimestamp ?? birthOf(cluster, object.metadata?.uid ?? '');
  object.metadata = { ...object.metadata, resourceVersion, creationTimestamp };
  return object;
}

/** Sees every EndpointSlice when it is made, so that its age is known when somebody asks. */
export async function rememberBirths(cluster: Cluster, signal: AbortSignal): Promise<void> {
  const slices = { folder: 'discovery.k8s.io/endpointslices', namespaced: true };
  const { resourceVersion } = await listStored(cluster, slices, undefined);
  const seeing = async (): Promise<void> => {
    for await (const _seen of followStored(cluster, slices, undefined, resourceVersion, signal));
  };
  void seeing().catch(() => undefined);
}

/** When an object was seen first, by its uid. */
const births = new WeakMap<Cluster, Map<string, Date>>();

/** webernetes' EndpointSlices have no creationTimestamp, and its controller would write for ever if the store gave them one. */
function birthOf(cluster: Cluster, uid: string): Date {
  const ofCluster = births.get(cluster) ?? new Map<string, Date>();
  births.set(cluster, ofCluster);
  const birth = ofCluster.get(uid) ?? cluster.clock.now();
  ofCluster.set(uid, birth);
  return birth;
}
