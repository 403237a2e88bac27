import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLUSTER_NAME } from '../../checker/cluster/choose.ts';
import type { HostPort } from '../../checker/cluster/cluster.ts';
import { embeddedProvider } from '../../checker/cluster/embedded/node/provider.ts';
import { kindProvider } from '../../checker/cluster/kind/provider.ts';
import { WorkshopFiles } from '../../checker/cluster/kind/workshop-state.ts';
import type { Waiting } from '../../checker/cluster/provider.ts';
import { labIds, loadLab } from '../../checker/lab/find-lab.ts';
import type { Theatre } from './act.ts';
import type { KindAccess } from './kind-terminal.ts';
import { pathWithNodeKubectl } from './node-kubectl.ts';

/** The doors that the labs open, so that a capture shows what a reader of the labs sees. */
export async function doorsOfLabs(): Promise<HostPort[]> {
  return (await Promise.all((await labIds()).map(loadLab))).flatMap(({ hostPorts }) => hostPorts);
}

/** A fresh kind cluster under the name that readers see, for `work`; deleted afterwards, however that ends. */
export async function withKind<T>(
  images: readonly string[],
  waiting: Waiting,
  work: (theatre: Theatre) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-kind-'));
  const nodeImage = process.env.KIND_NODE_IMAGE;
  const provider = kindProvider({ folder, ...(nodeImage && { nodeImage }) });
  try {
    const cluster = await provider.create({ name: CLUSTER_NAME, hostPorts: await doorsOfLabs(), ...waiting });
    try {
      await provider.loadImages?.(cluster, images, waiting);
      const { kubeconfig } = new WorkshopFiles(folder, CLUSTER_NAME);
      return await work({ provider: 'kind', cluster, access: await kindAccess(CLUSTER_NAME, kubeconfig) });
    } finally {
      await cluster.close();
      await provider.delete(CLUSTER_NAME);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A cluster by its kubeconfig; what it takes to talk to it is put beside that file. */
export async function kindAccess(cluster: string, kubeconfig: string): Promise<KindAccess> {
  const bin = path.join(path.dirname(kubeconfig), 'bin');
  return { kubeconfig, path: await pathWithNodeKubectl(`${cluster}-control-plane`, bin) };
}

/** A fresh embedded cluster for `work`, with these doors. */
export async function withEmbedded<T>(
  hostPorts: readonly HostPort[],
  waiting: Waiting,
  work: (theatre: Theatre) => Promise<T>,
): Promise<T> {
  const cluster = await embeddedProvider().create({ name: CLUSTER_NAME, hostPorts, ...waiting });
  try {
    return await work({ provider: 'embedded', cluster });
  } finally {
    await cluster.close();
  }
}
