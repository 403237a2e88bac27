import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostPort } from '../../../cluster.ts';
import type { Access } from '../server/kubeconfig.ts';

/** What a workshop knows of its background cluster. */
export interface BackgroundState extends Access {
  readonly pid: number;
  readonly hostPorts: readonly HostPort[];
  /** The lab it was started for, whose files it is made again from. */
  readonly lab?: string;
}

/** The files of a workshop's background cluster, in its `.gatehouse/`. Readable by their owner alone. */
export class BackgroundFiles {
  readonly folder: string;
  readonly state: string;
  readonly kubeconfig: string;
  readonly log: string;

  constructor(folder: string) {
    this.folder = folder;
    this.state = path.join(folder, 'embedded.json');
    this.kubeconfig = path.join(folder, 'embedded.kubeconfig');
    this.log = path.join(folder, 'embedded.log');
  }

  /**
   * Says that `pid` is about to be the cluster, before there is anything to say of it. Whoever is first wins.
   * @returns the winner's pid: another one than `pid` where somebody was faster.
   */
  async claim(pid: number): Promise<number> {
    await mkdir(this.folder, { recursive: true });
    for (;;) {
      try {
        const file = await open(this.state, 'wx', 0o600);
        await file.writeFile(JSON.stringify({ pid }));
        await file.close();
        return pid;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        const claimed = await this.claimant();
        if (claimed !== undefined && isAlive(claimed)) return claimed;
        await rm(this.state, { force: true });
      }
    }
  }

  /** The pid in the state file; undefined where there is none, or nothing that can be read. */
  async claimant(): Promise<number | undefined> {
    const pid = (await this.#read())?.pid;
    return typeof pid === 'number' ? pid : undefined;
  }

  /** Undefined while it is still being made, too. */
  async read(): Promise<BackgroundState | undefined> {
    const state = await this.#read();
    return state?.server === undefined ? undefined : (state as BackgroundState);
  }

  /** Whole or not at all: others read it at any moment. */
  async write(state: BackgroundState, kubeconfig: string): Promise<void> {
    await this.#put(this.kubeconfig, kubeconfig);
    await this.#put(this.state, `${JSON.stringify(state, undefined, 2)}\n`);
  }

  async forget(): Promise<void> {
    await Promise.all([this.state, this.kubeconfig].map((file) => rm(file, { force: true })));
  }

  async #read(): Promise<Partial<BackgroundState> | undefined> {
    try {
      return JSON.parse(await readFile(this.state, 'utf8')) as Partial<BackgroundState>;
    } catch {
      return undefined;
    }
  }

  async #put(file: string, text: string): Promise<void> {
    const draft = `${file}.${process.pid}`;
    await writeFile(draft, text, { mode: 0o600 });
    await rename(draft, file);
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
