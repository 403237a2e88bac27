import net from 'node:net';
import { type Choice, CLUSTER_NAME } from '../cluster/choose.ts';
import { type Cluster, DoorTakenError, type HostPort } from '../cluster/cluster.ts';
import type { Waiting } from '../cluster/provider.ts';
import { labIds, loadLab } from '../lab/find-lab.ts';
import type { Lab } from '../lab/lab.ts';
import { VISITOR_IMAGE } from '../run/visitor.ts';

export interface Opened {
  readonly cluster: Cluster;
  /** Whether this run made it, and so has to unmake it when it is interrupted. */
  readonly made: boolean;
  /** Whether it is there when this process has ended. */
  readonly stays: boolean;
}

/**
 * A running workshop cluster whose ports fit the lab, or a new one in its place; with the lab's images in it. With
 * `stay` an embedded one is there when this process has ended, as is one that takes the place of another.
 */
export async function openCluster(choice: Choice, lab: Lab, waiting: Waiting, stay = false): Promise<Opened> {
  const { provider } = choice;
  const opened = await findOrCreate(choice, lab, waiting, stay);
  try {
    const images = lab.visitor ? [...lab.images, VISITOR_IMAGE] : lab.images;
    await provider.loadImages?.(opened.cluster, images, waiting);
    return opened;
  } catch (error) {
    await opened.cluster.close();
    if (opened.made) await provider.delete(CLUSTER_NAME);
    throw error;
  }
}

async function findOrCreate({ provider, running }: Choice, lab: Lab, waiting: Waiting, stay: boolean): Promise<Opened> {
  const found = running ?? (await provider.find(CLUSTER_NAME));
  if (found && fits(found, lab)) return { cluster: found, made: false, stays: true };
  if (found) {
    const ports = lab.hostPorts.map(({ hostPort }) => hostPort).join(', ');
    waiting.onProgress?.(
      `the running cluster does not map ${ports}, and mappings are fixed when it is made: making it anew`,
    );
    await found.close();
    await provider.delete(CLUSTER_NAME);
  }
  const isKind = provider.name === 'kind';
  if (isKind) await refuseTakenPorts(lab);
  if (isKind) waiting.onProgress?.('making a kind cluster (a minute or so) …');
  const hostPorts = isKind ? await portsOfAllLabs(lab) : lab.hostPorts;
  const spec = { name: CLUSTER_NAME, hostPorts, ...waiting };
  const isLasting = stay || found !== undefined;
  const cluster = await provider.create(isLasting ? { ...spec, stayFor: lab.id } : spec);
  return { cluster, made: true, stays: isLasting || provider.name !== 'embedded' };
}

function fits({ hostPorts }: Cluster, lab: Lab): boolean {
  return lab.hostPorts.every((wanted) =>
    hostPorts.some(({ hostPort, nodePort }) => hostPort === wanted.hostPort && nodePort === wanted.nodePort),
  );
}

/** One cluster serves every lab: it maps this lab's ports, and those of the others that nobody else has taken. */
async function portsOfAllLabs(lab: Lab): Promise<HostPort[]> {
  const others = (await Promise.all((await labIds()).map((id) => loadLab(id)))).flatMap(({ hostPorts }) => hostPorts);
  const ports = new Map(lab.hostPorts.map((mapped) => [mapped.hostPort, mapped]));
  for (const mapped of others)
    if (!ports.has(mapped.hostPort) && (await isFree(mapped.hostPort))) ports.set(mapped.hostPort, mapped);
  return [...ports.values()];
}

/** @throws {DoorTakenError} before anything is made; an embedded cluster finds out by listening itself. */
async function refuseTakenPorts({ hostPorts }: Lab): Promise<void> {
  for (const { hostPort } of hostPorts) {
    if (!(await isFree(hostPort))) throw new DoorTakenError(`port ${hostPort} on 127.0.0.1 is already in use`);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
