import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster, ProcessContext } from '@ngrok/webernetes';
import { followAllStored, listAllStored, type StoredChange } from '../../storage/registry.ts';
import { shippedImage } from '../shipped-image.ts';
import { endingNamespace } from './ending-namespace.ts';
import { garbage } from './garbage.ts';

/** Whether a change of the store is work for a controller that has not begun. */
export type IsWork = (change: StoredChange) => boolean;

/** Looks out for it among all changes after these objects; they come as changes first. */
type LookOut = (existing: readonly KubernetesObject[]) => IsWork;

/**
 * webernetes' garbage collector and namespace controller begin with their first work: they start from what they find, as
 * after a restart, and until then nobody pays for their watching, nor a page for their code. Registered before `init()`.
 */
export function registerOnDemand(cluster: Cluster): void {
  register(cluster, 'webernetes/garbage-collector', garbage);
  register(cluster, 'webernetes/namespace-controller', endingNamespace);
}

function register(cluster: Cluster, name: string, lookOut: LookOut): void {
  cluster.registerImage(
    class extends shippedImage(cluster, name) {
      static readonly imageName = name;
      static readonly imageVersion = '1.1';

      override async exec(ctx: ProcessContext, argv: string[]): Promise<number> {
        const killing = ctx.waitUntilKilled();
        const killed = await firstOf(killing, (signal) => firstWork(cluster, lookOut, signal));
        return killed ?? super.exec(ctx, argv);
      }
    },
  );
}

/** The exit code of a process that was killed while it waited; undefined where the work came first. */
async function firstOf(
  killing: Promise<number>,
  wait: (signal: AbortSignal) => Promise<void>,
): Promise<number | undefined> {
  const ending = new AbortController();
  try {
    return await Promise.race([killing, wait(ending.signal).then(() => undefined)]);
  } finally {
    ending.abort();
  }
}

/** A store that can be followed no longer is a reason to begin as well: the work may have been among what was missed. */
async function firstWork(cluster: Cluster, lookOut: LookOut, signal: AbortSignal): Promise<void> {
  const { items, resourceVersion } = await listAllStored(cluster);
  const isWork = lookOut(items);
  if (items.some((after) => isWork({ before: undefined, after, resourceVersion }))) return;
  try {
    for await (const change of followAllStored(cluster, resourceVersion, signal)) if (isWork(change)) return;
  } catch {
    return;
  }
}
