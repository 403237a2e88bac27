import type { Cluster } from '../cluster/cluster.ts';
import type { Lab } from '../lab/lab.ts';
import type { Manifest, Submission } from '../manifests/manifest.ts';
import type { Admission } from './admission.ts';
import { type Applied, apply, pathOf } from './apply.ts';
import { type Inventory, makeRoomFor, pruneAndRecord } from './inventory.ts';
import type { RunEvent } from './judge.ts';
import { ensureNamespace, isNamespaceItself } from './namespaces.ts';
import type { Objects } from './objects.ts';

interface Applying {
  readonly lab: Pick<Lab, 'namespace' | 'alsoNamespaces' | 'hostPorts'>;
  readonly cluster: Cluster;
  readonly submission: Submission;
  readonly signal: AbortSignal;
  readonly admission?: Admission;
  readonly onEvent?: (event: RunEvent) => void;
}

/** Makes the cluster say what the reader's files say, in the lab's namespaces: no more, and no less. */
export async function applyAll(
  { lab, cluster, submission, signal, admission, onEvent }: Applying,
  objects: Objects,
): Promise<Applied[]> {
  onEvent?.({ type: 'phase', text: `applying ${submission.manifests.length} objects` });
  for (const namespace of [lab.namespace, ...lab.alsoNamespaces])
    await ensureNamespace(cluster, objects.discovery, namespace);
  await makeRoomFor(
    cluster,
    lab.namespace,
    lab.hostPorts.map(({ nodePort }) => nodePort),
  );
  const sent = submission.manifests.filter((manifest) => !admission?.review(manifest));
  await pruneAndRecord(cluster, lab.namespace, await inventory(sent, objects, lab.namespace));
  const applied: Applied[] = [];
  for (const manifest of submission.manifests) {
    signal.throwIfAborted();
    applied.push(await apply(cluster, objects.discovery, manifest, lab.namespace, admission));
  }
  return applied;
}

async function inventory(
  manifests: readonly Manifest[],
  { discovery }: Objects,
  namespace: string,
): Promise<Inventory> {
  const own = manifests.filter(({ object }) => !isNamespaceItself(object, namespace));
  const entries = own.map(async ({ object }) => [
    await pathOf(discovery, object, namespace),
    await fingerprint(object),
  ]);
  return Object.fromEntries((await Promise.all(entries)).filter(([path]) => path !== undefined));
}

/** SHA-256 of what a manifest says: all the annotations of an object together may have 256 KiB. */
async function fingerprint(object: object): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(object)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
