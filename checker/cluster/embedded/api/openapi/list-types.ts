/** How a list or map merges: in a strategic merge patch, and in a server-side apply. */
export interface ListType {
  /** For server-side apply: `atomic` is replaced whole, a `set` is a union, a `map` is merged item by item. */
  readonly kind: 'atomic' | 'set' | 'map';
  /** What tells the items of a `map` apart. */
  readonly keys: readonly string[];
  /** For strategic merge patch; without it a list is replaced. */
  readonly patch?: { readonly mergeKey?: string; readonly strategy: 'merge' | 'merge,retainKeys' | 'retainKeys' };
}

const ATOMIC: ListType = { kind: 'atomic', keys: [] };
const SET: ListType = { kind: 'set', keys: [], patch: { strategy: 'merge' } };
const byKey = (...keys: readonly [string, ...string[]]): ListType => ({
  kind: 'map',
  keys,
  patch: { mergeKey: keys[0], strategy: 'merge' },
});
const RETAIN_KEYS = 'merge,retainKeys';

/** Source: the `listType`, `listMapKey`, `patchStrategy` and `patchMergeKey` tags of kubernetes/api and apimachinery. */
const LISTS: Readonly<Record<string, ListType>> = {
  'ObjectMeta.finalizers': SET,
  'ObjectMeta.ownerReferences': byKey('uid'),
  'PodSpec.containers': byKey('name'),
  'PodSpec.initContainers': byKey('name'),
  'PodSpec.ephemeralContainers': byKey('name'),
  'PodSpec.volumes': { kind: 'map', keys: ['name'], patch: { mergeKey: 'name', strategy: RETAIN_KEYS } },
  'PodSpec.imagePullSecrets': byKey('name'),
  'PodSpec.hostAliases': byKey('ip'),
  'PodSpec.topologySpreadConstraints': byKey('topologyKey', 'whenUnsatisfiable'),
  'PodSpec.schedulingGates': byKey('name'),
  'PodSpec.resourceClaims': { kind: 'map', keys: ['name'], patch: { mergeKey: 'name', strategy: RETAIN_KEYS } },
  'Container.ports': byKey('containerPort', 'protocol'),
  'Container.env': byKey('name'),
  'Container.volumeMounts': byKey('mountPath'),
  'Container.volumeDevices': byKey('devicePath'),
  'EphemeralContainer.ports': byKey('containerPort', 'protocol'),
  'EphemeralContainer.env': byKey('name'),
  'EphemeralContainer.volumeMounts': byKey('mountPath'),
  'EphemeralContainer.volumeDevices': byKey('devicePath'),
  'ResourceRequirements.claims': byKey('name'),
  'ServiceSpec.ports': byKey('port', 'protocol'),
  'ServiceStatus.conditions': byKey('type'),
  'ServiceAccount.secrets': byKey('name'),
  'PodStatus.conditions': byKey('type'),
  'PodStatus.hostIPs': { kind: 'atomic', keys: [], patch: { mergeKey: 'ip', strategy: 'merge' } },
  'PodStatus.podIPs': byKey('ip'),
  'DeploymentStatus.conditions': byKey('type'),
  'ReplicaSetStatus.conditions': byKey('type'),
  'NamespaceStatus.conditions': byKey('type'),
  'NamespaceSpec.finalizers': ATOMIC,
  'NodeSpec.podCIDRs': SET,
  'NodeStatus.addresses': byKey('type'),
  'NodeStatus.conditions': byKey('type'),
};

/** Structs that are one value to server-side apply. Source: the `structType=atomic` tags. */
const ATOMIC_STRUCTS = new Set([
  ...['LabelSelector', 'NodeSelector', 'NodeSelectorTerm', 'ObjectReference', 'LocalObjectReference'],
  ...['ConfigMapKeySelector', 'SecretKeySelector', 'ObjectFieldSelector', 'ResourceFieldSelector', 'FileKeySelector'],
  ...['TypedLocalObjectReference', 'SecretReference'],
]);

/** Maps that are one value to server-side apply. Source: the `mapType=atomic` tags. */
const ATOMIC_MAPS = new Set(['ServiceSpec.selector', 'PodSpec.nodeSelector', 'PersistentVolumeClaimSpec.selector']);

/** Whether server-side apply takes the map in a struct's field as a whole. */
export function isAtomicMap(type: string, field: string): boolean {
  return ATOMIC_MAPS.has(`${type}.${field}`);
}

/** The list type of a struct's field; atomic where nothing else is said. Types are named as in `admission/schema.json`. */
export function listTypeOf(type: string, field: string): ListType {
  const key = `${type}.${field}`;
  return (Object.hasOwn(LISTS, key) ? LISTS[key] : undefined) ?? ATOMIC;
}

/** Whether server-side apply takes a struct as a whole. */
export function isAtomicStruct(type: string): boolean {
  return ATOMIC_STRUCTS.has(type);
}
