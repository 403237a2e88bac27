import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostPort } from '../cluster.ts';

/** What this workshop remembers of a kind cluster of its own, so that finding it again takes no command. */
export interface WorkshopState {
  readonly hostPorts: readonly HostPort[];
  readonly nodeAddresses: readonly string[];
  /** Docker Desktop and its like: node addresses are out of this machine's reach. */
  readonly isDesktop: boolean;
}

export class WorkshopFiles {
  readonly kubeconfig: string;
  readonly logs: string;
  readonly #state: string;
  readonly #folder: string;

  /** `folder` is the workshop's `.gatehouse/`; each cluster has its files in it, and `~/.kube/config` is never touched. */
  constructor(folder: string, cluster: string) {
    this.#folder = folder;
    this.kubeconfig = path.join(folder, `${cluster}.kubeconfig`);
    this.logs = path.join(folder, `${cluster}.logs`);
    this.#state = path.join(folder, `${cluster}.json`);
  }

  async read(): Promise<WorkshopState | undefined> {
    try {
      return JSON.parse(await readFile(this.#state, 'utf8')) as WorkshopState;
    } catch {
      return undefined;
    }
  }

  async write(state: WorkshopState): Promise<void> {
    await this.prepare();
    await writeFile(this.#state, `${JSON.stringify(state, undefined, 2)}\n`);
  }

  async prepare(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  async forget(): Promise<void> {
    await Promise.all(
      [this.#state, this.kubeconfig, `${this.kubeconfig}.lock`].map((file) => rm(file, { force: true })),
    );
  }
}
