import type { V1ObjectReference, V1Pod } from '@kubernetes/client-node';
import { compare, type Named, named } from './named.ts';

/** The Pods by what others call them, and the Deployment each of them belongs to. */
export class Tenants {
  /** By Deployment, then the oldest first: one that comes is last among its own, and moves no other. */
  readonly inOrder: readonly V1Pod[];
  readonly #keys = new Map<string, string>();
  readonly #deployments: ReadonlyMap<string, Named>;

  constructor(pods: readonly V1Pod[], deployments: readonly Named[]) {
    this.#deployments = new Map(deployments.map((one) => [`${one.namespace}/${one.name}`, one]));
    for (const pod of pods) {
      const { key, namespace, name } = named(pod);
      this.#keys.set(`${namespace}/${name}`, key);
    }
    this.inOrder = pods
      .map((pod) => ({ pod, rank: this.#rank(pod) }))
      .toSorted((a, b) => compare(a.rank, b.rank))
      .map(({ pod }) => pod);
  }

  /** The key of the Pod that an EndpointSlice's entry names, unless it is there no longer. */
  keyOf(target: V1ObjectReference | undefined, namespace: string): string | undefined {
    if (target?.kind !== 'Pod') return undefined;
    return this.#keys.get(`${target.namespace ?? namespace}/${target.name}`);
  }

  /** A ReplicaSet carries its Deployment's name and the hash that its Pods carry as a label. */
  deploymentOf({ metadata }: V1Pod): Named | undefined {
    const owner = metadata?.ownerReferences?.find(({ kind }) => kind === 'ReplicaSet')?.name;
    const hash = metadata?.labels?.['pod-template-hash'];
    if (!owner) return undefined;
    const name = hash && owner.endsWith(`-${hash}`) ? owner.slice(0, -hash.length - 1) : owner.replace(/-[^-]+$/, '');
    return this.#deployments.get(`${metadata?.namespace ?? 'default'}/${name}`);
  }

  #rank(pod: V1Pod): string {
    const { namespace, name } = named(pod);
    const made = pod.metadata?.creationTimestamp;
    // From a watch it is text; a client may have made a Date of it.
    const since = made ? new Date(made).toISOString() : '';
    return [namespace, this.deploymentOf(pod)?.name ?? '\uffff', since, name].join('\u0000');
  }
}
