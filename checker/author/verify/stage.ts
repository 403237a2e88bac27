import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cluster, HostPort } from '../../cluster/cluster.ts';
import { BackgroundFiles } from '../../cluster/embedded/node/background/workshop-files.ts';
import { embeddedProvider } from '../../cluster/embedded/node/provider.ts';
import type { Provider, Waiting } from '../../cluster/provider.ts';
import { startFiles } from '../../lab/answers.ts';
import { kindConfigIn } from '../../manifests/kind-config-in.ts';
import { parseManifests } from '../../manifests/parse.ts';
import type { KubectlAccess } from '../../process/kubectl-beside.ts';
import type { LabAnswer } from './lab-answers.ts';

/** A cluster on which an answer is judged, and what else there is to know of it. */
export interface Stage {
  readonly cluster: Cluster;
  /** For the kubectl of a reader; undefined where the cluster is in this process and serves nobody else. */
  readonly access?: KubectlAccess;
  /** Ports that the answer's kind config asks for and somebody else has. */
  readonly takenPorts: readonly HostPort[];
  /** Takes the cluster away again where it was made for this answer alone. */
  strike(): Promise<void>;
}

/**
 * An embedded cluster for one answer. Its doors are in memory, so that many can be judged side by side; but a lab whose
 * reader runs something beside the check gets a process of its own and this machine's ports.
 */
export async function embeddedStage(answer: LabAnswer): Promise<Stage> {
  const { hostPorts, takenPorts } = await portsFor(answer);
  const name = 'gatehouse';
  if (answer.lab.beside.length === 0) {
    const cluster = await embeddedProvider({ doors: 'virtual' }).create({ name, hostPorts });
    return { cluster, takenPorts, strike: () => cluster.close() };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-verify-'));
  const provider = embeddedProvider({ folder });
  const cluster = await provider.create({ name, hostPorts, stayFor: answer.lab.id });
  return {
    cluster,
    access: { kubeconfig: new BackgroundFiles(folder).kubeconfig },
    takenPorts,
    async strike() {
      await cluster.close();
      await provider.delete(name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A real cluster that answers share, one after the other; not for a lab that has one of its own. */
export function sharedStage(cluster: Cluster, access: KubectlAccess): Stage {
  return { cluster, access, takenPorts: [], strike: async () => {} };
}

/** Real clusters made from readers' kind configs; one that is made alike serves the next answer too. */
export class OwnClusters {
  readonly #provider: Provider;
  readonly #waiting: Waiting;
  #current: { readonly made: string; readonly cluster: Cluster } | undefined;

  constructor(provider: Provider, waiting: Waiting = {}) {
    this.#provider = provider;
    this.#waiting = waiting;
  }

  async stageFor(answer: LabAnswer): Promise<Stage> {
    const { hostPorts, takenPorts } = await portsFor(answer);
    const made = JSON.stringify(hostPorts);
    if (this.#current?.made !== made) {
      await this.strike();
      const name = OWN_NAME;
      const cluster = await this.#provider.create({ name, hostPorts, ...this.#waiting });
      this.#current = { made, cluster };
      await this.#provider.loadImages?.(cluster, answer.lab.images, this.#waiting);
    }
    return { cluster: this.#current.cluster, takenPorts, strike: async () => {} };
  }

  async strike(): Promise<void> {
    await this.#current?.cluster.close();
    if (this.#current) await this.#provider.delete(OWN_NAME);
    this.#current = undefined;
  }
}

const OWN_NAME = 'gatehouse-verify-own';

/** As the lab says; for a lab that is about the kind config, as the one says that the cluster is made from. */
async function portsFor({
  lab,
  files,
  expected,
}: LabAnswer): Promise<Pick<Stage, 'takenPorts'> & { hostPorts: HostPort[] }> {
  if (lab.cluster === 'shared') return { hostPorts: [...lab.hostPorts], takenPorts: [] };
  const answer = expected?.clusterFrom === 'start' ? await startFiles(lab) : files;
  const config = await kindConfigIn(parseManifests(answer));
  const wanted = config?.hostPorts ?? [];
  const isTaken = ({ hostPort }: HostPort): boolean => hostPort === expected?.hostPortTaken;
  return { hostPorts: wanted.filter((port) => !isTaken(port)), takenPorts: wanted.filter(isTaken) };
}
