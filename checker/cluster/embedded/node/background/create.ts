import type { Cluster } from '../../../cluster.ts';
import type { ClusterSpec } from '../../../provider.ts';
import { startInBackground } from './start.ts';
import { BackgroundFiles } from './workshop-files.ts';

/** Two hours. */
const IDLE_MS = 2 * 60 * 60 * 1000;

/** Starts a workshop's background cluster, and opens it. */
export async function createInBackground(
  { name, hostPorts, stayFor, signal }: Pick<ClusterSpec, 'name' | 'hostPorts' | 'stayFor' | 'signal'>,
  folder: string,
): Promise<Cluster> {
  const options = { name, hostPorts, folder, ...(stayFor && { lab: stayFor }), idleMs: IDLE_MS };
  const [{ attach }] = await Promise.all([import('./attach.ts'), startInBackground(options, signal)]);
  const state = await new BackgroundFiles(folder).read();
  if (!state) throw new Error('the background cluster serves, and its state file is gone');
  return attach(name, state);
}
