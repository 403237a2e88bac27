import type { Cluster } from '../../../cluster.ts';
import type { EmbeddedProviderOptions } from '../provider.ts';
import { attach } from './attach.ts';
import { createInBackground } from './create.ts';
import { BackgroundFiles, isAlive } from './workshop-files.ts';

/**
 * The workshop's background cluster, opened; undefined where there is none. One whose process was killed is made
 * again, with the doors it had, and the reader's work is put back into it.
 */
export async function findInBackground(
  name: string,
  folder: string,
  restore: EmbeddedProviderOptions['restore'],
): Promise<Cluster | undefined> {
  const files = new BackgroundFiles(folder);
  const state = await files.read();
  if (!state) return undefined;
  const running = isAlive(state.pid) ? await attach(name, state).catch(() => undefined) : undefined;
  if (running) return running;
  await files.forget();
  if (state.lab === undefined) return undefined;
  const cluster = await createInBackground({ name, hostPorts: state.hostPorts, stayFor: state.lab }, folder);
  await restore?.(cluster, state.lab);
  return cluster;
}
