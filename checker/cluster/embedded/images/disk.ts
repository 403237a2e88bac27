import type { InMemoryFs } from 'just-bash/browser';
import { arriving } from '../../arriving.ts';

/**
 * One container's file system, shared by its processes and gone with it. Until something needs a shell it is a plain
 * map of texts: most containers never load just-bash.
 */
export class ContainerDisk {
  readonly #texts: Map<string, string>;
  #mounted: Promise<InMemoryFs> | undefined;

  /** `files`: texts by absolute path. */
  constructor(files: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(files));
  }

  /** The file's text; undefined where there is no such file, or a directory. */
  async read(path: string): Promise<string | undefined> {
    const mounted = await this.#mounted;
    if (mounted === undefined) return this.#texts.get(path);
    return mounted.readFile(path).catch(() => undefined);
  }

  async write(path: string, text: string): Promise<void> {
    const mounted = await this.#mounted;
    if (mounted === undefined) this.#texts.set(path, text);
    else await mounted.writeFile(path, text);
  }

  async isDirectory(path: string): Promise<boolean> {
    const directory = path.replace(/\/+$/, '');
    const mounted = await this.#mounted;
    if (mounted === undefined) return [...this.#texts.keys()].some((file) => file.startsWith(`${directory}/`));
    return mounted.stat(directory || '/').then(
      (stat) => stat.isDirectory,
      () => false,
    );
  }

  /** The same files as a shell sees them; from then on both ways lead to one file system. */
  mount(): Promise<InMemoryFs> {
    this.#mounted ??= this.#load();
    return this.#mounted;
  }

  async #load(): Promise<InMemoryFs> {
    const { InMemoryFs } = await arriving(import('just-bash/browser'));
    const fs = new InMemoryFs(Object.fromEntries(this.#texts));
    for (const directory of ['/bin', '/root', '/tmp', '/var']) fs.mkdirSync(directory, { recursive: true });
    return fs;
  }
}

/** `path` as an absolute path, seen from `workingDirectory`. */
export function absolutePath(workingDirectory: string, path: string): string {
  return new URL(path.replaceAll('%', '%25'), `file://${workingDirectory.replace(/\/*$/, '/')}`).pathname;
}
