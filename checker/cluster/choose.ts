import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { WORKSHOP } from '../lab/find-lab.ts';
import { isOnPath } from '../process/run.ts';
import type { Cluster } from './cluster.ts';
import { BackgroundFiles } from './embedded/node/background/workshop-files.ts';
import type { Provider, ProviderName } from './provider.ts';

export interface Choice {
  readonly provider: Provider;
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

/** The name of the workshop's cluster. */
export const CLUSTER_NAME = 'gatehouse';

/** What the workshop keeps of its clusters: kubeconfigs, logs, what it remembers of them. */
export const FOLDER = path.join(WORKSHOP, '.gatehouse');

const REAL_THING = 'for a real cluster install Docker and kind (npm run doctor)';

/**
 * By `--provider`, else `GATEHOUSE_PROVIDER`, else a cluster of ours that runs, else kind where an engine and kind
 * are there, else embedded.
 * @throws {UserError} when the wished-for one cannot be had.
 */
export async function chooseProvider(wishes: Wishes): Promise<Choice> {
  const asked = wishes.provider ?? process.env.GATEHOUSE_PROVIDER ?? (wishes.context ? 'context' : undefined);
  if (asked)
    return {
      provider: await providerNamed(asked, wishes),
      why: `${asked} cluster, as ${wishes.provider ? '--provider' : wishes.context ? '--context' : 'GATEHOUSE_PROVIDER'} says`,
    };
  const staying = await runningEmbedded(wishes);
  if (staying) return staying;
  if (!(await isOnPath('kind')))
    return {
      provider: await providerNamed('embedded', wishes),
      why: `embedded cluster, as there is no kind on this machine; ${REAL_THING}`,
    };
  const kind = await providerNamed('kind', wishes);
  const running = await kind.find(CLUSTER_NAME);
  if (running) return { provider: kind, running, why: `the kind cluster ${CLUSTER_NAME}, which is running` };
  const detection = await kind.detect();
  if (detection.available) return { provider: kind, why: detection.detail };
  return {
    provider: await providerNamed('embedded', wishes),
    why: `embedded cluster: ${detection.findings[0]?.problem}; ${REAL_THING}`,
  };
}

/** The embedded cluster that `lab:start` has left running, where it has. */
async function runningEmbedded(wishes: Wishes): Promise<Choice | undefined> {
  if (!existsSync(new BackgroundFiles(FOLDER).state)) return undefined;
  const provider = await providerNamed('embedded', wishes);
  const running = await provider.find(CLUSTER_NAME);
  return running && { provider, running, why: 'the embedded cluster that is running' };
}

/** @throws {UserError} where there is none of that name. */
export async function providerNamed(name: string, wishes: Wishes): Promise<Provider> {
  const factory = PROVIDERS[name as ProviderName];
  if (!factory)
    throw new UserError(`there is no provider "${name}"`, { hint: `there are ${Object.keys(PROVIDERS).join(', ')}` });
  return factory(wishes);
}

/** A provider is a folder and a line here. */
const PROVIDERS: Record<ProviderName, (wishes: Wishes) => Promise<Provider>> = {
  embedded: async () =>
    (await import('./embedded/node/provider.ts')).embeddedProvider({
      folder: FOLDER,
      restore: async (cluster, lab) => {
        console.error(`the embedded cluster had been killed: it was made again, with what is in work/${lab}/`);
        await (await import('../commands/restore-work.ts')).restoreWork(cluster, lab);
      },
    }),
  kind: async ({ nodeImage = process.env.KIND_NODE_IMAGE }) =>
    (await import('./kind/provider.ts')).kindProvider({
      folder: FOLDER,
      ...(nodeImage && { nodeImage }),
    }),
  context: async ({ context }) =>
    (await import('./context/provider.ts')).contextProvider({ ...(context && { context }) }),
};
