import type { V1Pod, V1Service } from '@kubernetes/client-node';
import { type Door, DoorTakenError } from '../../cluster/cluster.ts';
import type { Lead } from '../../cluster/embedded/doors.ts';
import { podGone } from '../../cluster/embedded/forward/pod-gone.ts';
import { notListening } from '../../cluster/embedded/forward/refusal.ts';
import { visitPod } from '../../cluster/embedded/probes.ts';
import type { Kubectl, Verb } from './context.ts';
import { complaint } from './errors.ts';
import { type ForwardedPort, forwardedPorts } from './forwarded-ports.ts';
import { podOf } from './pod-of.ts';

const LOCALHOST = '127.0.0.1';
/** How long kubectl waits for a Pod. */
const PATIENCE_MS = 60_000;

export const portForward: Verb = {
  flags: { values: { address: '' } },
  help: `kubectl port-forward (POD | TYPE/NAME) [LOCAL_PORT:]REMOTE_PORT …

Runs until it is ended, or its Pod is gone; with & at the end of the line, in the background.

Examples:
  kubectl port-forward service/web 8080:80
  kubectl port-forward deployment/web 8080:80 &
`,
  async run(kubectl) {
    const { flags, io } = kubectl;
    const [what, ...ports] = flags.rest;
    if (what === undefined || ports.length === 0)
      throw complaint(
        "TYPE/NAME and list of ports are required for port-forward\nSee 'kubectl port-forward -h' for help and examples",
      );
    const address = flags.value('address') ?? 'localhost';
    if (address !== 'localhost' && address !== LOCALHOST)
      throw complaint(`this terminal has no other address than ${LOCALHOST}, which is localhost`);
    const { pod, owner } = await podOf(kubectl, [what], PATIENCE_MS);
    const service = owner?.kind === 'Service' ? (owner as V1Service) : undefined;
    const wanted = forwardedPorts(ports, pod, service);
    const phase = pod.status?.phase;
    if (phase !== 'Running')
      throw complaint(`unable to forward port because pod is not running. Current status=${phase}`);
    if (!io.signal.aborted) await forward(kubectl, pod, wanted);
    return undefined;
  },
};

/** Until the command is ended, or the connection to the Pod is lost. */
async function forward(kubectl: Kubectl, pod: V1Pod, ports: readonly ForwardedPort[]): Promise<void> {
  const { host, io } = kubectl;
  const lost = new AbortController();
  const over = AbortSignal.any([io.signal, lost.signal]);
  const lose = (): void => lost.abort();
  const { namespace = '', name = '' } = pod.metadata ?? {};
  const doors = await openDoors(kubectl, pod, ports, lose);
  podGone(host.cluster.webernetes, { namespace, pod: name }, over).then(lose, lose);
  await new Promise<void>((resolve) => over.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.all(doors.map((door) => door.close()));
  if (!io.signal.aborted) throw complaint('lost connection to pod');
}

async function openDoors(
  { host, io }: Kubectl,
  pod: V1Pod,
  ports: readonly ForwardedPort[],
  lose: () => void,
): Promise<Door[]> {
  const doors: Door[] = [];
  for (const { local, remote } of ports) {
    try {
      const door = await openDoor(host.doors, local, (at) => leadInto({ host, io }, { pod, local: at, remote, lose }));
      doors.push(door);
      io.stdout(`Forwarding from ${LOCALHOST}:${door.port} -> ${remote}\n`);
    } catch (error) {
      if (!(error instanceof DoorTakenError)) throw error;
      const why = `unable to create listener: Error listen tcp4 ${LOCALHOST}:${local}: bind: address already in use`;
      io.stderr(`Unable to listen on port ${local}: Listeners failed to create with the following errors: [${why}]\n`);
    }
  }
  const asked = ports.map(({ local, remote }) => `{${local} ${remote}}`).join(' ');
  if (doors.length === 0) throw complaint(`unable to listen on any of the requested ports: [${asked}]`);
  return doors;
}

/** Port 0 means any that is free. */
async function openDoor(doors: Kubectl['host']['doors'], port: number, lead: (port: number) => Lead): Promise<Door> {
  for (;;) {
    const drawn = port === 0 ? 32_768 + Math.floor(Math.random() * 28_000) : port;
    try {
      return await doors.openTo(lead(drawn), drawn, LOCALHOST);
    } catch (error) {
      if (port !== 0 || !(error instanceof DoorTakenError)) throw error;
    }
  }
}

interface Tunnel {
  readonly pod: V1Pod;
  readonly local: number;
  readonly remote: number;
  /** One connection that fails costs kubectl the whole tunnel. */
  readonly lose: () => void;
}

function leadInto({ host, io }: Pick<Kubectl, 'host' | 'io'>, { pod, local, remote, lose }: Tunnel): Lead {
  const { webernetes } = host.cluster;
  return async (visit) => {
    io.stdout(`Handling connection for ${local}\n`);
    const isThere = webernetes.network.canConnect(pod.status?.podIP ?? '', remote);
    const answer = isThere ? await visitPod(webernetes, pod, remote, visit) : undefined;
    if (isThere) return answer;
    io.stderr(`an error occurred forwarding ${local} -> ${remote}: ${notListening(pod, remote)}\n`);
    lose();
    return undefined;
  };
}
