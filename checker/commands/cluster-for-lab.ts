import net from 'node:net';
import type { Choice } from '../cluster/choose.ts';
import { type Cluster, DoorTakenError, type HostPort } from '../cluster/cluster.ts';
import type { Waiting } from '../cluster/provider.ts';
import { hostPortsOfLabs } from '../lab/host-ports.ts';
import type { Lab } from '../lab/lab.ts';
import { kindConfigIn } from '../manifests/kind-config-in.ts';
import type { Submission } from '../manifests/manifest.ts';
import { VISITOR_IMAGE } from '../run/visitor.ts';

export interface Opened {
  readonly cluster: Cluster;
  /** Whether this run made it, and so has to unmake it when it is interrupted. */
  readonly made: boolean;
  /** Whether it is there when this process has ended. */
  readonly stays: boolean;
  /** Ports of this machine that the reader's kind config asks for and somebody else has. */
  readonly takenPorts: readonly HostPort[];
}

/** A lab, and the reader's answer to it as its files say it now. */
export interface Asked {
  readonly lab: Lab;
  readonly read: () => Promise<Submission>;
}

/**
 * A running workshop cluster whose ports fit the lab, or a new one in its place; with the lab's images in it. With
 * `stay` an embedded one is there when this process has ended, as is one that takes the place of another.
 */
export async function openCluster(choice: Choice, asked: Asked, waiting: Waiting, stay = false): Promise<Opened> {
  const { provider, place } = choice;
  const { lab } = asked;
  const opened =
    lab.cluster === 'own'
      ? await openOwn(choice, asked, waiting, stay)
      : await findOrCreate(choice, lab, waiting, stay);
  try {
    const images = lab.visitor ? [...lab.images, VISITOR_IMAGE] : lab.images;
    await provider.loadImages?.(opened.cluster, images, waiting);
    return opened;
  } catch (error) {
    await opened.cluster.close();
    if (opened.made) await provider.delete(place.name);
    throw error;
  }
}

/** A cluster made from the reader's kind config as it was when it was made: a running one is never made anew for them. */
async function openOwn({ provider, place, running }: Choice, { lab, read }: Asked, waiting: Waiting, stay: boolean) {
  const found = running ?? (await provider.find(place.name));
  if (found) return { cluster: found, made: false, stays: true, takenPorts: [] };
  const wanted = (await kindConfigIn(await read()))?.hostPorts ?? [];
  const free = await Promise.all(wanted.map(({ hostPort }) => isFree(hostPort)));
  const hostPorts = wanted.filter((_, index) => free[index]);
  if (provider.name === 'kind') waiting.onProgress?.('making a kind cluster from your config (a minute or so) …');
  const cluster = await provider.create({ name: place.name, hostPorts, ...waiting, ...(stay && { stayFor: lab.id }) });
  const stays = stay || provider.name !== 'embedded';
  return { cluster, made: true, stays, takenPorts: wanted.filter((_, index) => !free[index]) };
}

async function findOrCreate(
  { provider, place, running }: Choice,
  lab: Lab,
  waiting: Waiting,
  stay: boolean,
): Promise<Opened> {
  const found = running ?? (await provider.find(place.name));
  if (found && fits(found, lab)) return { cluster: found, made: false, stays: true, takenPorts: [] };
  if (found) {
    const ports = lab.hostPorts.map(({ hostPort }) => hostPort).join(', ');
    waiting.onProgress?.(
      `the running cluster does not map ${ports}, and mappings are fixed when it is made: making it anew`,
    );
    await found.close();
    await provider.delete(place.name);
  }
  const isKind = provider.name === 'kind';
  if (isKind) await refuseTakenPorts(lab);
  if (isKind) waiting.onProgress?.('making a kind cluster (a minute or so) …');
  const hostPorts = isKind ? await portsOfAllLabs(lab) : lab.hostPorts;
  const spec = { name: place.name, hostPorts, ...waiting };
  const isLasting = stay || found !== undefined;
  const cluster = await provider.create(isLasting ? { ...spec, stayFor: lab.id } : spec);
  return { cluster, made: true, stays: isLasting || provider.name !== 'embedded', takenPorts: [] };
}

function fits({ hostPorts }: Cluster, lab: Lab): boolean {
  return lab.hostPorts.every((wanted) =>
    hostPorts.some(({ hostPort, nodePort }) => hostPort === wanted.hostPort && nodePort === wanted.nodePort),
  );
}

/** One cluster serves every lab: it maps this lab's ports, and those of the others that nobody else has taken. */
async function portsOfAllLabs(lab: Lab): Promise<HostPort[]> {
  const ports = new Map(lab.hostPorts.map((mapped) => [mapped.hostPort, mapped]));
  for (const mapped of await hostPortsOfLabs())
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
