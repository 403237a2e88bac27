import '../../../../checker/cluster/embedded/node/resolve-webernetes.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KubeConfig } from '@kubernetes/client-node';
import type { HostPort } from '../../../../checker/cluster/cluster.ts';
import type { EmbeddedCluster } from '../../../../checker/cluster/embedded/embedded-cluster.ts';
import { makeCertificate } from '../../../../checker/cluster/embedded/node/server/certificate.ts';
import { kubeconfigText } from '../../../../checker/cluster/embedded/node/server/kubeconfig.ts';
import { serveCluster } from '../../../../checker/cluster/embedded/node/server/serve-cluster.ts';
import { tcpDoors } from '../../../../checker/cluster/embedded/node/tcp-doors.ts';

/** An embedded cluster whose API is served on this machine's loopback, as a background one's is. */
export async function servedCluster(hostPorts: readonly HostPort[] = []) {
  const { startEmbeddedCluster } = await import('../../../../checker/cluster/embedded/embedded-cluster.ts');
  const hostRoute = async () => ({ leads: 'none', detail: '' }) as const;
  const cluster: EmbeddedCluster = await startEmbeddedCluster({
    name: 'gatehouse',
    hostPorts,
    doors: (inside) => tcpDoors(inside),
    hostRoute,
  });
  const served = await serveCluster(cluster, { certificate: await makeCertificate(), token: 'secret' });
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-served-'));
  const kubeconfig = path.join(folder, 'kubeconfig');
  const text = kubeconfigText('gatehouse', served.access);
  await writeFile(kubeconfig, text, { mode: 0o600 });
  const config = new KubeConfig();
  config.loadFromString(text);
  return {
    cluster,
    access: served.access,
    kubeconfig,
    config,
    async close() {
      await served.close();
      await cluster.close();
      await rm(folder, { recursive: true });
    },
  };
}
