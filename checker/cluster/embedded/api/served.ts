import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';

type Api = Cluster['api'];

/** A kind that the embedded cluster serves, and the names it goes by. */
export interface ServedKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly shortNames: readonly string[];
  /** As kubectl's `all` has it. */
  readonly inAll: boolean;
}

const served = (apiVersion: string, kind: string, plural: string, more: Partial<ServedKind> = {}): ServedKind => ({
  apiVersion,
  kind,
  plural,
  namespaced: true,
  shortNames: [],
  inAll: false,
  ...more,
});

export const SERVED: readonly ServedKind[] = [
  served('v1', 'Pod', 'pods', { shortNames: ['po'], inAll: true }),
  served('v1', 'Service', 'services', { shortNames: ['svc'], inAll: true }),
  served('v1', 'Event', 'events', { shortNames: ['ev'] }),
  served('v1', 'Namespace', 'namespaces', { shortNames: ['ns'], namespaced: false }),
  served('v1', 'Node', 'nodes', { shortNames: ['no'], namespaced: false }),
  served('apps/v1', 'Deployment', 'deployments', { shortNames: ['deploy'], inAll: true }),
  served('apps/v1', 'ReplicaSet', 'replicasets', { shortNames: ['rs'], inAll: true }),
  served('discovery.k8s.io/v1', 'EndpointSlice', 'endpointslices'),
];

/** The five things that can be done to objects of one kind. */
export interface Store {
  list(
    namespace: string | undefined,
    selectors: Selectors,
  ): Promise<{ items: KubernetesObject[]; metadata?: { resourceVersion?: string } }>;
  read(namespace: string, name: string): Promise<KubernetesObject>;
  create(namespace: string, body: KubernetesObject): Promise<KubernetesObject>;
  replace(namespace: string, name: string, body: KubernetesObject): Promise<KubernetesObject>;
  remove(namespace: string, name: string, body: object | undefined): Promise<unknown>;
}

interface Selectors {
  readonly labelSelector?: string | undefined;
  readonly fieldSelector?: string | undefined;
}

type Method = (request: object) => Promise<never>;

/**
 * webernetes' typed client, by the kind's name: `readNamespacedPod` and its sisters.
 * @throws its own errors, which `errors.ts` turns into a Status.
 */
export function storeOf(api: Api, { apiVersion, kind, namespaced }: ServedKind): Store {
  const group = apiVersion === 'v1' ? api.corev1 : apiVersion === 'apps/v1' ? api.appsv1 : api.discoveryv1;
  const methods = group as unknown as Readonly<Record<string, Method | undefined>>;
  const noun = namespaced ? `Namespaced${kind}` : kind;
  const call = (name: string, request: object): Promise<never> => {
    const method = methods[name];
    if (!method)
      throw Object.assign(new Error(`the server does not allow this method on the requested resource`), { code: 405 });
    return method.call(group, request);
  };
  return {
    list: (namespace, selectors) =>
      namespaced && namespace
        ? call(`list${noun}`, { namespace, ...selectors })
        : call(namespaced ? `list${kind}ForAllNamespaces` : `list${noun}`, selectors),
    read: (namespace, name) => call(`read${noun}`, { namespace, name }),
    create: (namespace, body) => call(`create${noun}`, { namespace, body }),
    replace: (namespace, name, body) => call(`replace${noun}`, { namespace, name, body }),
    remove: (namespace, name, body) => call(`delete${noun}`, { namespace, name, body }),
  };
}
