import type { KubernetesObject } from '@kubernetes/client-node';
import type { ClusterObjects } from './cluster-objects.ts';

export interface Named {
  /** One object's own: an object made anew under the same name is another one. */
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
}

/** Kubernetes' own, and kind's. */
const SYSTEM = new Set(['kube-system', 'kube-public', 'kube-node-lease', 'local-path-storage']);

export function named({ metadata }: KubernetesObject): Named {
  const { namespace = 'default', name = '', uid } = metadata ?? {};
  return { key: uid ?? `${namespace}/${name}`, namespace, name };
}

/** What is the reader's, each kind in the order of its names. */
export function inLab({ pods, services, deployments, ingresses = [], namespaces }: ClusterObjects) {
  const wanted = new Set(namespaces);
  const ours = (object: KubernetesObject): boolean => {
    const { namespace, name } = named(object);
    // The API server's own Service, which every cluster has.
    if (namespace === 'default' && name === 'kubernetes') return false;
    return wanted.size > 0 ? wanted.has(namespace) : !SYSTEM.has(namespace);
  };
  return {
    pods: pods.filter(ours),
    services: services.filter(ours).toSorted(byName),
    deployments: deployments.filter(ours).toSorted(byName),
    ingresses: ingresses.filter(ours).toSorted(byName),
  };
}

function byName(one: KubernetesObject, other: KubernetesObject): number {
  const [a, b] = [named(one), named(other)];
  return compare(a.namespace, b.namespace) || compare(a.name, b.name);
}

/** By code units: the same order in every browser, and quick for thousands. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
