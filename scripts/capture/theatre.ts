import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SHARED } from '../../checker/cluster/choose.ts';
import type { HostPort } from '../../checker/cluster/cluster.ts';
import { embeddedProvider } from '../../checker/cluster/embedded/node/provider.ts';
import { kindProvider } from '../../checker/cluster/kind/provider.ts';
import { WorkshopFiles } from '../../checker/cluster/kind/workshop-state.ts';
import type { Waiting } from '../../checker/cluster/provider.ts';
import { hostPortsOfLabs } from '../../checker/lab/host-ports.ts';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import type { Theatre } from './act.ts';
import type { KindAccess } from './kind-terminal.ts';
import { pathWithNodeKubectl } from './node-kubectl.ts';

/** A fresh kind cluster under the name that readers see, for `work`; deleted afterwards, however that ends. */
export async function withKind<T>(
  images: readonly string[],
  waiting: Waiting,
  work: (theatre: Theatre) => Promise<T>,
): Promise<T> {
  const folder = path.join(WORKSHOP, '.gatehouse');
  const nodeImage = process.env.KIND_NODE_IMAGE;
  const provider = kindProvider({ folder, ...(nodeImage && { nodeImage }) });
  const cluster = await provider.create({ name: SHARED.name, hostPorts: await hostPortsOfLabs(), ...waiting });
  const bin = await mkdtemp(path.join(tmpdir(), 'gatehouse-bin-'));
  try {
    await provider.loadImages?.(cluster, images, waiting);
    const { kubeconfig } = new WorkshopFiles(folder, SHARED.name);
    return await work({ provider: 'kind', cluster, access: await kindAccess(SHARED.name, kubeconfig, bin) });
  } finally {
    await cluster.close();
    await provider.delete(SHARED.name);
    await rm(bin, { recursive: true, force: true });
  }
}

/** A cluster by its kubeconfig; the programs that it takes are put into `bin`. */
export async function kindAccess(cluster: string, kubeconfig: string, bin: string): Promise<KindAccess> {
  return { kubeconfig, path: await pathWithNodeKubectl(`${cluster}-control-plane`, bin) };
}

/** A fresh embedded cluster for `work`, with these doors. */
export async function withEmbedded<T>(
  hostPorts: readonly HostPort[],
  waiting: Waiting,
  work: (theatre: Theatre) => Promise<T>,
): Promise<T> {
  const cluster = await embeddedProvider().create({ name: SHARED.name, hostPorts, ...waiting });
  try {
    return await work({ provider: 'embedded', cluster });
  } finally {
    await cluster.close();
  }
}
