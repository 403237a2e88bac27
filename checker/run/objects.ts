import type {
  CoreV1Event,
  KubernetesObject,
  V1Deployment,
  V1EndpointSlice,
  V1Ingress,
  V1NetworkPolicy,
  V1Node,
  V1Pod,
  V1ReplicaSet,
  V1Service,
} from '@kubernetes/client-node';
import type { KubernetesApi } from '../cluster/cluster.ts';
import { Discovery, succeed } from './resources.ts';

/** Reads live objects. Every call asks the API server anew: nothing here remembers an object. */
export class Objects {
  readonly #api: KubernetesApi;
  readonly discovery: Discovery;

  constructor(api: KubernetesApi, discovery: Discovery = new Discovery(api)) {
    this.#api = api;
    this.discovery = discovery;
  }

  service(namespace: string, name: string): Promise<V1Service | undefined> {
    return this.#get(`/api/v1/namespaces/${namespace}/services/${name}`);
  }

  deployment(namespace: string, name: string): Promise<V1Deployment | undefined> {
    return this.#get(`/apis/apps/v1/namespaces/${namespace}/deployments/${name}`);
  }

  pod(namespace: string, name: string): Promise<V1Pod | undefined> {
    return this.#get(`/api/v1/namespaces/${namespace}/pods/${name}`);
  }

  /** In one namespace, or in all of them. */
  pods(namespace?: string): Promise<V1Pod[]> {
    return this.#list('/api/v1', 'pods', namespace);
  }

  services(namespace?: string): Promise<V1Service[]> {
    return this.#list('/api/v1', 'services', namespace);
  }

  deployments(namespace?: string): Promise<V1Deployment[]> {
    return this.#list('/apis/apps/v1', 'deployments', namespace);
  }

  replicaSets(namespace?: string): Promise<V1ReplicaSet[]> {
    return this.#list('/apis/apps/v1', 'replicasets', namespace);
  }

  events(namespace: string): Promise<CoreV1Event[]> {
    return this.#list('/api/v1', 'events', namespace);
  }

  /** None where the cluster does not serve them. */
  async networkPolicies(namespace: string): Promise<V1NetworkPolicy[]> {
    const resource = await this.discovery.find('networking.k8s.io/v1', 'NetworkPolicy');
    return resource ? this.#list(resource.base, resource.plural, namespace) : [];
  }

  /** None where the cluster does not serve them at `networking.k8s.io/v1`. */
  async ingresses(namespace: string): Promise<V1Ingress[]> {
    const resource = await this.discovery.find('networking.k8s.io/v1', 'Ingress');
    return resource ? this.#list(resource.base, resource.plural, namespace) : [];
  }

  nodes(): Promise<V1Node[]> {
    return this.#list('/api/v1', 'nodes');
  }

  /** Of all namespaces, of one, or those of one Service, at the version this cluster prefers; v1beta1 reads alike here. */
  async endpointSlices(namespace?: string, service?: string): Promise<V1EndpointSlice[]> {
    const version = await this.discovery.preferredVersion('discovery.k8s.io');
    const query = service ? { labelSelector: `kubernetes.io/service-name=${service}` } : undefined;
    return this.#list(`/apis/${version}`, 'endpointslices', namespace, query);
  }

  /** @throws {UnreachableError} where the API server will not. */
  async deletePod(namespace: string, name: string): Promise<void> {
    await succeed(this.#api, { method: 'DELETE', path: `/api/v1/namespaces/${namespace}/pods/${name}` });
  }

  /** @throws {UnreachableError} where the API server will not. */
  async deleteService(namespace: string, name: string): Promise<void> {
    await succeed(this.#api, { method: 'DELETE', path: `/api/v1/namespaces/${namespace}/services/${name}` });
  }

  async #get<T>(path: string): Promise<T | undefined> {
    const response = await this.#api.handle({ method: 'GET', path });
    if (response.status === 404) return undefined;
    return response.status === 200
      ? (response.body as T)
      : ((await succeed(this.#api, { method: 'GET', path })).body as T);
  }

  async #list<T extends KubernetesObject>(
    base: string,
    plural: string,
    namespace?: string,
    query?: Record<string, string>,
  ): Promise<T[]> {
    const scope = namespace ? `/namespaces/${namespace}` : '';
    const { body } = await succeed(this.#api, {
      method: 'GET',
      path: `${base}${scope}/${plural}`,
      ...(query && { query }),
    });
    return (body as { items: T[] }).items;
  }
}
