import { existsSync } from 'node:fs';
import { allPlaces, chooseProvider, type Wishes } from '../cluster/choose.ts';
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
  for (const place of await allPlaces()) {
    const { provider, running } = await chooseProvider(wishes, place);
    if (provider.name === 'context') return { file: undefined, context: wishes.context };
    const cluster = running ?? (await provider.find(place.name));
    await cluster?.close();
    const files =
      provider.name === 'kind' ? new WorkshopFiles(place.folder, place.name) : new BackgroundFiles(place.folder);
    if (cluster && existsSync(files.kubeconfig)) return { file: files.kubeconfig, context: undefined };
  }
  throw new UserError('no cluster of this workshop is running', { hint: 'npm run lab:start 1 makes one', exitCode: 3 });
}
