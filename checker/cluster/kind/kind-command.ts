import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandResult, type RunOptions, run, runOrFail } from '../../process/run.ts';
import type { Engine } from './engine.ts';

/** kind's version, e.g. `0.33.0`; undefined where there is no kind on the PATH. */
export async function kindVersion(): Promise<string | undefined> {
  const { stdout } = await run('kind', ['version'], { timeoutMs: 10_000 });
  return /v(\d+\.\d+\.\d+\S*)/.exec(stdout)?.[1];
}

/** @throws {CommandError} */
export async function kindClusters(engine: Engine): Promise<string[]> {
  const { stdout } = await runKind(engine, ['get', 'clusters']);
  return stdout.split('\n').filter((line) => line !== '');
}

/**
 * Deletes a cluster; one that does not exist is no error. Only the kubeconfig file given is written to.
 * @throws {CommandError}
 */
export async function deleteCluster(engine: Engine, name: string, kubeconfig: string): Promise<void> {
  await runKind(engine, ['delete', 'cluster', '--name', name, '--kubeconfig', kubeconfig]);
}

/**
 * Writes how to reach a cluster into the file `kubeconfig`.
 * @throws {CommandError}
 */
export async function exportKubeconfig(engine: Engine, name: string, kubeconfig: string): Promise<void> {
  await runKind(engine, ['export', 'kubeconfig', '--name', name, '--kubeconfig', kubeconfig]);
}

export interface LoadImageOptions {
  readonly cluster: string;
  /** An image that the engine has. */
  readonly image: string;
  readonly signal?: AbortSignal;
}

/**
 * Puts an image of the engine into a cluster's nodes.
 * @throws {CommandError}
 */
export async function loadImage(engine: Engine, { cluster, image, signal }: LoadImageOptions): Promise<void> {
  if (engine.name === 'docker') {
    await runKind(engine, ['load', 'docker-image', image, '--name', cluster], { signal });
    return;
  }
  // `load docker-image` calls docker whatever the provider; an archive is what the other engines have in common.
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-image-'));
  try {
    const archive = join(folder, 'image.tar');
    await runOrFail(engine.name, ['save', '--output', archive, image], { signal });
    await runKind(engine, ['load', 'image-archive', archive, '--name', cluster], { signal });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * kind, on that engine and no other: left alone it would take docker wherever there is a `docker` command.
 * @throws {CommandError}
 */
export function runKind(engine: Engine, args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const env = { ...options.env, KIND_EXPERIMENTAL_PROVIDER: engine.name };
  return runOrFail('kind', args, { ...options, env });
}
