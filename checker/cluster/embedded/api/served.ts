/** A kind that the embedded cluster serves, and the names it goes by. */
export interface ServedKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly shortNames: readonly string[];
  /** As kubectl's `all` has it. */
  readonly inAll: boolean;
  /** Where its objects lie in the store: `/registry/FOLDER/…`. */
  readonly folder: string;
  /**
   * `webernetes`: its own stores and controllers work on it. `plain`: kept and served, and nothing else happens to it.
   * `derived`: put together from other kinds when it is asked for, and read only.
   */
  readonly keeper: 'webernetes' | 'plain' | 'derived';
  readonly subresources: readonly Subresource[];
}

/** Something of an object that has a path of its own, e.g. `pods/log`. */
export interface Subresource {
  readonly name: string;
  readonly kind: string;
  /** Where it is not the object's own. */
  readonly apiVersion?: string;
  readonly verbs: readonly string[];
}

/** A kind that is created to be answered, and never stored. */
export interface ServedReview {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
}

const WRITABLE = ['get', 'patch', 'update'];
const STREAM = ['create', 'get'];

const status = (kind: string): Subresource => ({ name: 'status', kind, verbs: WRITABLE });
const scale: Subresource = { name: 'scale', kind: 'Scale', apiVersion: 'autoscaling/v1', verbs: WRITABLE };

const OF_PODS: readonly Subresource[] = [
  { name: 'attach', kind: 'PodAttachOptions', verbs: STREAM },
  { name: 'eviction', kind: 'Eviction', apiVersion: 'policy/v1', verbs: ['create'] },
  { name: 'exec', kind: 'PodExecOptions', verbs: STREAM },
  { name: 'log', kind: 'Pod', verbs: ['get'] },
  { name: 'portforward', kind: 'PodPortForwardOptions', verbs: STREAM },
  status('Pod'),
];

const served = (apiVersion: string, kind: string, plural: string, more: Partial<ServedKind> = {}): ServedKind => ({
  apiVersion,
  kind,
  plural,
  namespaced: true,
  shortNames: [],
  inAll: false,
  folder: plural,
  keeper: 'webernetes',
  subresources: [],
  ...more,
});

export const SERVED: readonly ServedKind[] = [
  served('v1', 'ConfigMap', 'configmaps', { shortNames: ['cm'], keeper: 'plain' }),
  served('v1', 'Endpoints', 'endpoints', { shortNames: ['ep'], keeper: 'derived' }),
  served('v1', 'Event', 'events', { shortNames: ['ev'] }),
  served('v1', 'Namespace', 'namespaces', {
    shortNames: ['ns'],
    namespaced: false,
    subresources: [status('Namespace')],
  }),
  served('v1', 'Node', 'nodes', { shortNames: ['no'], namespaced: false, subresources: [status('Node')] }),
  served('v1', 'Pod', 'pods', { shortNames: ['po'], inAll: true, subresources: OF_PODS }),
  served('v1', 'Secret', 'secrets', { keeper: 'plain' }),
  served('v1', 'ServiceAccount', 'serviceaccounts', { shortNames: ['sa'], keeper: 'plain' }),
  served('v1', 'Service', 'services', { shortNames: ['svc'], inAll: true, subresources: [status('Service')] }),
  served('apps/v1', 'Deployment', 'deployments', {
    shortNames: ['deploy'],
    inAll: true,
    subresources: [scale, status('Deployment')],
  }),
  served('apps/v1', 'ReplicaSet', 'replicasets', {
    shortNames: ['rs'],
    inAll: true,
    subresources: [scale, status('ReplicaSet')],
  }),
  served('discovery.k8s.io/v1', 'EndpointSlice', 'endpointslices', { folder: 'discovery.k8s.io/endpointslices' }),
  served('networking.k8s.io/v1', 'Ingress', 'ingresses', {
    shortNames: ['ing'],
    folder: 'ingress',
    keeper: 'plain',
    subresources: [status('Ingress')],
  }),
  served('networking.k8s.io/v1', 'IngressClass', 'ingressclasses', { namespaced: false, keeper: 'plain' }),
];

export const REVIEWS: readonly ServedReview[] = [
  { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview', plural: 'selfsubjectreviews' },
  { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', plural: 'selfsubjectaccessreviews' },
  { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectRulesReview', plural: 'selfsubjectrulesreviews' },
];

/** The one of that name. @throws {Error} where none is served: a slip of the caller's. */
export function servedKind(kind: string): ServedKind {
  const found = SERVED.find((one) => one.kind === kind);
  if (!found) throw new Error(`the embedded cluster serves no ${kind}`);
  return found;
}

/** `apps` of `apps/v1`; the core group is the empty one. */
export function groupOf({ apiVersion }: Pick<ServedKind, 'apiVersion'>): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}

/** As messages name a kind's collection: `services`, `deployments.apps`. */
export function qualifiedName(kind: Pick<ServedKind, 'apiVersion' | 'plural'>): string {
  const group = groupOf(kind);
  return group === '' ? kind.plural : `${kind.plural}.${group}`;
}
