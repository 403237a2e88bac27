import net from 'node:net';
import { type Choice, CLUSTER_NAME } from '../cluster/choose.ts';
import type { Cluster, HostPort } from '../cluster/cluster.ts';
import { labIds, loadLab } from '../lab/find-lab.ts';
import type { Lab } from '../lab/lab.ts';

export interface Opened {
  readonly cluster: Cluster;
  /** Whether this run made it, and so has to unmake it when it is interrupted. */
  readonly made: boolean;
}

/** A running workshop cluster whose ports fit the lab, or a new one in its place. */
export async function openCluster(
  { provider }: Choice,
  lab: Lab,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<Opened> {
  const running = await provider.find(CLUSTER_NAME);
  if (running && fits(running, lab)) return { cluster: running, made: false };
  if (running) {
    say(
      `the running cluster does not map ${lab.hostPorts.map(({ hostPort }) => hostPort).join(', ')}; port mappings are fixed when a cluster is made, so it is made anew`,
    );
    await running.close();
    await provider.delete(CLUSTER_NAME);
  }
  const hostPorts = provider.name === 'kind' ? await portsOfAllLabs(lab) : lab.hostPorts;
  if (provider.name === 'kind') say('making a kind cluster (a minute or so) …');
  return { cluster: await provider.create({ name: CLUSTER_NAME, hostPorts, signal, onProgress: say }), made: true };
}

function fits({ hostPorts }: Cluster, lab: Lab): boolean {
  return lab.hostPorts.every((wanted) =>
    hostPorts.some(({ hostPort, nodePort }) => hostPort === wanted.hostPort && nodePort === wanted.nodePort),
  );
}

/** One cluster serves every lab: it maps this lab's ports, and those of the others that nobody else has taken. */
async function portsOfAllLabs(lab: Lab): Promise<HostPort[]> {
  const others = (await Promise.all((await labIds()).map(loadLab))).flatMap(({ hostPorts }) => hostPorts);
  const ports = new Map(lab.hostPorts.map((mapped) => [mapped.hostPort, mapped]));
  for (const mapped of others)
    if (!ports.has(mapped.hostPort) && (await isFree(mapped.hostPort))) ports.set(mapped.hostPort, mapped);
  return [...ports.values()];
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
