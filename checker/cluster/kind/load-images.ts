import type { V1Node } from '@kubernetes/client-node';
import type { Cluster } from '../cluster.ts';
import type { Waiting } from '../provider.ts';
import type { Engine } from './engine.ts';
import { hasImage } from './engine-nodes.ts';
import { loadImage } from './kind-command.ts';

/**
 * Puts the images that this machine has and the node lacks into the node: a kind node shares nothing with the engine
 * that runs it. What the engine lacks too is left to the node to pull.
 */
export async function loadMissingImages(
  engine: Engine,
  cluster: Cluster,
  images: readonly string[],
  { signal, onProgress }: Waiting,
): Promise<void> {
  for (const image of await missingIn(cluster, images)) {
    if (!(await hasImage(engine, image))) continue;
    onProgress?.(`loading ${image} into the node`);
    await loadImage(engine, { cluster: cluster.name, image, ...(signal && { signal }) });
  }
}

/** By what the kubelet reports of its node, so that no command runs where nothing is missing. */
export async function missingIn({ api }: Cluster, images: readonly string[]): Promise<string[]> {
  const { status, body } = await api.handle({ method: 'GET', path: '/api/v1/nodes' });
  const nodes = status === 200 ? (body as { items: V1Node[] }).items : [];
  return images.filter((image) => !nodes.every((node) => reports(node, image)));
}

function reports({ status }: V1Node, image: string): boolean {
  const names = (status?.images ?? []).flatMap((known) => known.names ?? []);
  return names.some((name) => name === image || name.endsWith(`/${image}`));
}
