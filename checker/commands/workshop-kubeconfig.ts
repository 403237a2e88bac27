import { existsSync } from 'node:fs';
import { CLUSTER_NAME, chooseProvider, FOLDER, type Wishes } from '../cluster/choose.ts';
import { BackgroundFiles } from '../cluster/embedded/node/background/workshop-files.ts';
import { WorkshopFiles } from '../cluster/kind/workshop-state.ts';
import { UserError } from '../errors.ts';

/** How a program outside reaches the workshop's cluster. */
export interface WorkshopKubeconfig {
  /** Undefined for a context: then it is the user's own. */
  readonly file: string | undefined;
  /** Undefined for the file's current one. */
  readonly context: string | undefined;
}

/**
 * The kubeconfig of the workshop's running cluster, whoever made it.
 * @throws {UserError} where none is running.
 */
export async function workshopKubeconfig(wishes: Wishes): Promise<WorkshopKubeconfig> {
  const { provider, running } = await chooseProvider(wishes);
  if (provider.name === 'context') return { file: undefined, context: wishes.context };
  const cluster = running ?? (await provider.find(CLUSTER_NAME));
  await cluster?.close();
  const files = provider.name === 'kind' ? new WorkshopFiles(FOLDER, CLUSTER_NAME) : new BackgroundFiles(FOLDER);
  const file = files.kubeconfig;
  if (cluster && existsSync(file)) return { file, context: undefined };
  throw new UserError('no cluster of this workshop is running', { hint: 'npm run lab:start 1 makes one', exitCode: 3 });
}
