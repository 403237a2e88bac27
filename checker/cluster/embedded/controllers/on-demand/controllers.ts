import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster, ProcessContext } from '@ngrok/webernetes';
import { followAllStored, listAllStored, type StoredChange } from '../../storage/registry.ts';
import { shippedImage, substituted } from '../shipped-image.ts';
import { endingNamespace } from './ending-namespace.ts';
import { garbage } from './garbage.ts';

/** Whether a change of the store is work for a controller that has not begun. */
export type IsWork = (change: StoredChange) => boolean;

/** Looks out for it among all changes after these objects; they come as changes first. */
type LookOut = (existing: readonly KubernetesObject[]) => IsWork;

/** A controller that may be asked to begin before there is work, and tells when it has. */
interface OnDemand {
  readonly asked: PromiseWithResolvers<void>;
  readonly begun: PromiseWithResolvers<void>;
}

const collectors = new WeakMap<Cluster, OnDemand>();

/**
 * webernetes' garbage collector and namespace controller begin with their first work: they start from what they find, as
 * after a restart, and until then nobody pays for their watching, nor a page for their code. Registered before `init()`.
 */
export function registerOnDemand(cluster: Cluster): void {
  collectors.set(cluster, register(cluster, 'webernetes/garbage-collector', garbage));
  register(cluster, 'webernetes/namespace-controller', endingNamespace);
}

/**
 * To be waited for before an object is stored as waiting for its dependents, or as leaving them behind. webernetes'
 * collector (0.3.5) starts its workers before it has seen everything: one that began with such an object would take it
 * for one that owns nothing.
 */
export async function beginGarbageCollector(cluster: Cluster): Promise<void> {
  const collector = collectors.get(cluster);
  collector?.asked.resolve();
  await collector?.begun.promise;
  // It has listed everything, and reads what it listed without waiting for anything else.
  await new Promise((resolve) => setTimeout(resolve, 0));
}

function register(cluster: Cluster, name: string, lookOut: LookOut): OnDemand {
  const onDemand: OnDemand = { asked: Promise.withResolvers(), begun: Promise.withResolvers() };
  cluster.registerImage(
    class extends shippedImage(cluster, name) {
      static readonly imageName = name;
      static readonly imageVersion = '1.1';

      override async exec(ctx: ProcessContext, argv: string[]): Promise<number> {
        const wait = (signal: AbortSignal): Promise<void> =>
          Promise.race([onDemand.asked.promise, firstWork(cluster, lookOut, signal)]);
        const killed = await firstOf(ctx.waitUntilKilled(), wait);
        if (killed !== undefined) return killed;
        // What it does last when it begins.
        const waitUntilKilled = (): Promise<number> => {
          onDemand.begun.resolve();
          return ctx.waitUntilKilled();
        };
        return super.exec(substituted(ctx, { waitUntilKilled }), argv);
      }
    },
  );
  return onDemand;
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
