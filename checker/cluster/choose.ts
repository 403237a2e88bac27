import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { labIds } from '../lab/find-lab.ts';
import type { Lab } from '../lab/lab.ts';
import { WORKSHOP } from '../lab/workshop.ts';
import { isOnPath } from '../process/run.ts';
import type { Cluster } from './cluster.ts';
import { BackgroundFiles } from './embedded/node/background/workshop-files.ts';
import type { Provider, ProviderName } from './provider.ts';

export interface Choice {
  readonly provider: Provider;
  /** Which of the workshop's clusters it is about. */
  readonly place: Place;
  /** One line for the reader: which, why, and how to get the real thing where this is not it. */
  readonly why: string;
  /** The running cluster, where one was found on the way. */
  readonly running?: Cluster;
}

export interface Wishes {
  readonly provider?: string;
  readonly nodeImage?: string;
  readonly context?: string;
}

/** A cluster's name, and where the workshop keeps what it has of it: kubeconfig, log, what it remembers. */
export interface Place {
  readonly name: string;
  readonly folder: string;
}

/** The cluster that labs share. */
export const SHARED: Place = { name: 'gatehouse', folder: path.join(WORKSHOP, '.gatehouse') };

/** A lab's own cluster, where the cluster's config is what the lab is about; else the one that labs share. */
export function placeOf({ id, cluster }: Pick<Lab, 'id' | 'cluster'>): Place {
  return cluster === 'shared' ? SHARED : ownPlace(id);
}

/** Every place where the workshop may have a cluster. */
export async function allPlaces(): Promise<Place[]> {
  const own = (await labIds()).map(ownPlace).filter(({ folder }) => existsSync(folder));
  return [SHARED, ...own];
}

function ownPlace(lab: string): Place {
  return { name: `${SHARED.name}-${lab}`, folder: path.join(SHARED.folder, lab) };
}

const REAL_THING = 'for a real cluster install Docker and kind (npm run doctor)';

/**
 * By `--provider`, else `GATEHOUSE_PROVIDER`, else a cluster of ours that runs, else kind where an engine and kind
 * are there, else embedded.
 * @throws {UserError} when the wished-for one cannot be had.
 */
export async function chooseProvider(wishes: Wishes, place: Place = SHARED): Promise<Choice> {
  const asked = wishes.provider ?? process.env.GATEHOUSE_PROVIDER ?? (wishes.context ? 'context' : undefined);
  if (asked)
    return {
      provider: await providerNamed(asked, wishes, place),
      place,
      why: `${asked} cluster, as ${wishes.provider ? '--provider' : wishes.context ? '--context' : 'GATEHOUSE_PROVIDER'} says`,
    };
  const staying = await runningEmbedded(wishes, place);
  if (staying) return staying;
  if (!(await isOnPath('kind')))
    return {
      provider: await providerNamed('embedded', wishes, place),
      place,
      why: `embedded cluster, as there is no kind on this machine; ${REAL_THING}`,
    };
  const kind = await providerNamed('kind', wishes, place);
  const running = await kind.find(place.name);
  if (running) return { provider: kind, place, running, why: `the kind cluster ${place.name}, which is running` };
  const detection = await kind.detect();
  if (detection.available) return { provider: kind, place, why: detection.detail };
  return {
    provider: await providerNamed('embedded', wishes, place),
    place,
    why: `embedded cluster: ${detection.findings[0]?.problem}; ${REAL_THING}`,
  };
}

/** The embedded cluster that `lab:start` has left running, where it has. */
async function runningEmbedded(wishes: Wishes, place: Place): Promise<Choice | undefined> {
  if (!existsSync(new BackgroundFiles(place.folder).state)) return undefined;
  const provider = await providerNamed('embedded', wishes, place);
  const running = await provider.find(place.name);
  return running && { provider, place, running, why: 'the embedded cluster that is running' };
}

/** @throws {UserError} where there is none of that name. */
export async function providerNamed(name: string, wishes: Wishes, { folder }: Place = SHARED): Promise<Provider> {
  const factory = PROVIDERS[name as ProviderName];
  if (!factory)
    throw new UserError(`there is no provider "${name}"`, { hint: `there are ${Object.keys(PROVIDERS).join(', ')}` });
  return factory(wishes, folder);
}

/** A provider is a folder and a line here. */
const PROVIDERS: Record<ProviderName, (wishes: Wishes, folder: string) => Promise<Provider>> = {
  embedded: async (_wishes, folder) =>
    (await import('./embedded/node/provider.ts')).embeddedProvider({
      folder,
      restore: async (cluster, lab) => {
        console.error(`the embedded cluster had been killed: it was made again, with what is in work/${lab}/`);
        await (await import('../commands/restore-work.ts')).restoreWork(cluster, lab);
      },
    }),
  kind: async ({ nodeImage = process.env.KIND_NODE_IMAGE }, folder) =>
    (await import('./kind/provider.ts')).kindProvider({
      folder,
      ...(nodeImage && { nodeImage }),
    }),
  context: async ({ context }) =>
    (await import('./context/provider.ts')).contextProvider({ ...(context && { context }) }),
};
