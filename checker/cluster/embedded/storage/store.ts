import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { arriving } from '../../arriving.ts';
import { methodNotAllowed } from '../admission/status.ts';
import type { ServedKind } from '../api/served.ts';
import { createPlain, removePlain, replacePlain } from './plain-store.ts';
import { followStored, listStored, readStored, type StoredChange } from './registry.ts';
import { webernetesWriter } from './webernetes-store.ts';

/** What can be done to the objects of one kind, whoever keeps them. */
export interface Store {
  list(namespace: string | undefined): Promise<{ items: KubernetesObject[]; resourceVersion: string }>;
  /** Undefined where there is none. */
  read(namespace: string, name: string): Promise<KubernetesObject | undefined>;
  follow(namespace: string | undefined, resourceVersion: string, signal: AbortSignal): AsyncGenerator<StoredChange>;
  create(namespace: string, body: KubernetesObject): Promise<KubernetesObject>;
  replace(namespace: string, name: string, body: KubernetesObject): Promise<KubernetesObject>;
  /** `body` are the DeleteOptions. */
  remove(namespace: string, name: string, body: object | undefined): Promise<KubernetesObject>;
}

export function storeOf(cluster: Cluster, kind: ServedKind): Store {
  if (kind.keeper === 'derived') return derivedStore(cluster);
  const reading = {
    list: (namespace: string | undefined) => listStored(cluster, kind, namespace),
    read: (namespace: string, name: string) => readStored(cluster, kind, namespace, name),
    follow: (namespace: string | undefined, resourceVersion: string, signal: AbortSignal) =>
      followStored(cluster, kind, namespace, resourceVersion, signal),
  };
  if (kind.keeper === 'webernetes') return { ...reading, ...webernetesWriter(cluster, kind) };
  return {
    ...reading,
    create: (namespace, body) => createPlain(cluster, kind, namespace, body),
    replace: (namespace, name, body) => replacePlain(cluster, kind, namespace, name, body),
    remove: (namespace, name) => removePlain(cluster, kind, namespace, name),
  };
}

/** Endpoints, the only kind that is derived, and seldom asked for. */
function derivedStore(cluster: Cluster): Store {
  const endpoints = () => arriving(import('./endpoints.ts'));
  const list = async (namespace: string | undefined) => (await endpoints()).listEndpoints(cluster, namespace);
  const readOnly = async (): Promise<never> => {
    throw methodNotAllowed();
  };
  return {
    list,
    read: async (namespace, name) => (await list(namespace)).items.find(({ metadata }) => metadata?.name === name),
    async *follow(namespace, resourceVersion, signal) {
      yield* (await endpoints()).followEndpoints(cluster, namespace, resourceVersion, signal);
    },
    create: readOnly,
    replace: readOnly,
    remove: readOnly,
  };
}
