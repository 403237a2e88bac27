import { existsSync, watch } from 'node:fs';
import { startCloud } from '../../../cloud/cloud.ts';
import { DoorTakenError } from '../../../cluster.ts';
import { hostRoute } from '../../../host/route.ts';
import type { ClusterSpec } from '../../../provider.ts';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../embedded-cluster.ts';
import type { Certificate } from '../server/certificate.ts';
import { kubeconfigText } from '../server/kubeconfig.ts';
import { serveCluster } from '../server/serve-cluster.ts';
import { tcpDoors } from '../tcp-doors.ts';
import { answerControl } from './control.ts';
import { CONTROL } from './questions.ts';
import { BackgroundFiles } from './workshop-files.ts';

/** What a parent gives the process it starts. */
export interface BackgroundOptions extends Pick<ClusterSpec, 'name' | 'hostPorts'> {
  readonly folder: string;
  readonly lab?: string;
  /** Made by the parent while this process loads what it needs. */
  readonly certificate: Certificate;
  readonly token: string;
  /** Without a request for this long it ends by itself. */
  readonly idleMs: number;
}

/** What the process tells its parent, once. */
export type Outcome =
  | { readonly ready: true }
  | { readonly ready: false; readonly reason: 'door taken' | 'claimed' | 'other'; readonly message: string };

/** Runs the cluster until it is stopped, idle for long, or without a workshop. */
export async function runInBackground(options: BackgroundOptions, tell: (outcome: Outcome) => void): Promise<void> {
  const files = new BackgroundFiles(options.folder);
  const winner = await files.claim(process.pid);
  if (winner !== process.pid) {
    return tell({ ready: false, reason: 'claimed', message: `process ${winner} runs this workshop’s cluster already` });
  }
  try {
    await serveUntilStopped(options, files, () => tell({ ready: true }));
  } catch (error) {
    await files.forget();
    const reason = error instanceof DoorTakenError ? 'door taken' : 'other';
    tell({ ready: false, reason, message: (error as Error).message });
  }
}

async function serveUntilStopped(
  { name, hostPorts, lab, idleMs, certificate, token }: BackgroundOptions,
  files: BackgroundFiles,
  ready: () => void,
): Promise<void> {
  const life = new Life(files, idleMs);
  const cluster = await startEmbeddedCluster({
    name,
    hostPorts,
    doors: (inside) => tcpDoors(inside, life.used),
    hostRoute: (address) => hostRoute(address, []),
  });
  const cloud = startCloud(cluster);
  const doings = { stop: () => life.end('asked to stop'), startIngress: onceStarted(cluster) };
  const served = await serveCluster(cluster, {
    certificate,
    token,
    onRequest: life.used,
    beside: (request) => (request.url.startsWith(CONTROL) ? answerControl(cluster, request, doings) : undefined),
  });
  const { access } = served;
  await files.write({ pid: process.pid, hostPorts, ...(lab && { lab }), ...access }, kubeconfigText(name, access));
  console.log(
    `${new Date().toISOString()} serving ${access.server}, doors ${hostPorts.map(({ hostPort }) => hostPort).join(', ') || 'none'}`,
  );
  ready();
  const why = await life.ended;
  console.log(`${new Date().toISOString()} ending: ${why}`);
  await cloud.stop();
  await served.close();
  await cluster.close();
  if ((await files.claimant()) === process.pid) await files.forget();
}

/** For as long as the process lives: the reader's own requests are answered between two checks, too. */
function onceStarted(cluster: EmbeddedCluster): () => Promise<unknown> {
  let ingress: Promise<unknown> | undefined;
  return () => (ingress ??= cluster.startIngress());
}

const LOOK_MS = 60_000;

/** How long the process lives: as long as it is used, nobody ends it, and its workshop is there. */
class Life {
  readonly ended: Promise<string>;
  readonly used: () => void;
  readonly #end = Promise.withResolvers<string>();
  readonly #idle: NodeJS.Timeout;
  readonly #look: NodeJS.Timeout;
  readonly #watcher: ReturnType<typeof watch>;

  constructor(files: BackgroundFiles, idleMs: number) {
    this.#idle = setTimeout(() => this.end(`no request in ${idleMs / 60_000} minutes`), idleMs);
    this.used = () => void this.#idle.refresh();
    const lookForWorkshop = (): void => {
      if (!existsSync(files.state)) this.end('its workshop is gone');
    };
    // Some file systems cannot be watched: then it is noticed a little later.
    this.#look = setInterval(lookForWorkshop, LOOK_MS);
    this.#watcher = watch(files.folder, lookForWorkshop).on('error', lookForWorkshop);
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => this.end(signal));
    this.ended = this.#end.promise;
  }

  readonly end = (why: string): void => {
    clearTimeout(this.#idle);
    clearInterval(this.#look);
    this.#watcher.close();
    this.#end.resolve(why);
  };
}
