/** How a list merges, in a strategic merge patch and in a server-side apply. */
export interface ListType {
  /** For server-side apply: `atomic` is replaced whole, a `set` is a union, a `map` is merged item by item. */
  readonly kind: 'atomic' | 'set' | 'map';
  /** The fields that tell the items of a `map` apart; none for the other two. */
  readonly keys: readonly string[];
  /**
   * For strategic merge patch; a list without it is replaced. Without a merge key the items are plain values. With
   * `retainKeys` kubectl also names the keys that an item may keep.
   */
  readonly patch?: { readonly mergeKey?: string; readonly strategy: 'merge' | 'merge,retainKeys' };
}

const ATOMIC: ListType = { kind: 'atomic', keys: [] };
const SET: ListType = { kind: 'set', keys: [] };
const MERGED_SET: ListType = { ...SET, patch: { strategy: 'merge' } };

type Keys = readonly [string, ...string[]];
const map = (...keys: Keys): ListType => ({ kind: 'map', keys });
/** Both patches know it; of several keys a strategic merge patch takes the first alone. */
const mergedMap = (...keys: Keys): ListType => ({ ...map(...keys), patch: { mergeKey: keys[0], strategy: 'merge' } });
const retainingMap = (key: string): ListType => ({
  ...map(key),
  patch: { mergeKey: key, strategy: 'merge,retainKeys' },
});

const OF_CONTAINERS: Readonly<Record<string, ListType>> = {
  env: mergedMap('name'),
  ports: mergedMap('containerPort', 'protocol'),
  volumeDevices: mergedMap('devicePath'),
  volumeMounts: mergedMap('mountPath'),
};
const OF_CONDITIONED: Readonly<Record<string, ListType>> = { conditions: mergedMap('type') };

/**
 * A type → its fields that are no atomic list. Source: the tags `listType`, `listMapKey`, `patchStrategy` and
 * `patchMergeKey` in `types.go` of k8s.io/api (core/v1, apps/v1, discovery/v1, networking/v1) and of apimachinery's meta/v1; they
 * differ now and then, as in `PodStatus.hostIPs`, and are given as they are.
 */
const LISTS: Readonly<Record<string, Readonly<Record<string, ListType>>>> = {
  Container: OF_CONTAINERS,
  ContainerRestartRuleOnExitCodes: { values: SET },
  ContainerStatus: { allocatedResourcesStatus: mergedMap('name'), volumeMounts: mergedMap('mountPath') },
  DeploymentStatus: OF_CONDITIONED,
  Endpoint: { addresses: SET },
  EphemeralContainer: OF_CONTAINERS,
  NamespaceStatus: OF_CONDITIONED,
  NodeSpec: { podCIDRs: MERGED_SET },
  NodeStatus: { ...OF_CONDITIONED, addresses: mergedMap('type') },
  ObjectMeta: { finalizers: MERGED_SET, ownerReferences: mergedMap('uid') },
  PodSpec: {
    containers: mergedMap('name'),
    ephemeralContainers: mergedMap('name'),
    hostAliases: mergedMap('ip'),
    imagePullSecrets: mergedMap('name'),
    initContainers: mergedMap('name'),
    resourceClaims: retainingMap('name'),
    schedulingGates: mergedMap('name'),
    topologySpreadConstraints: mergedMap('topologyKey', 'whenUnsatisfiable'),
    volumes: retainingMap('name'),
  },
  PodStatus: {
    ...OF_CONDITIONED,
    hostIPs: { ...ATOMIC, patch: { mergeKey: 'ip', strategy: 'merge' } },
    podIPs: mergedMap('ip'),
    resourceClaimStatuses: retainingMap('name'),
  },
  ReplicaSetStatus: OF_CONDITIONED,
  ResourceRequirements: { claims: map('name') },
  ResourceStatus: { resources: map('resourceID') },
  ServiceAccount: { secrets: mergedMap('name') },
  ServiceSpec: { ports: mergedMap('port', 'protocol') },
  ServiceStatus: OF_CONDITIONED,
};

/** Structs that are one value to server-side apply. Source: the tags `structType=atomic`. */
const ATOMIC_STRUCTS = new Set(
  `ConfigMapKeySelector EndpointAddress EndpointPort FileKeySelector LabelSelector LocalObjectReference NodeSelector
    NodeSelectorTerm ObjectFieldSelector ObjectReference OwnerReference ResourceFieldSelector SecretKeySelector
    SecretReference ServiceBackendPort TypedLocalObjectReference core.EndpointPort`.split(/\s+/),
);

/** Maps that are one value to server-side apply. Source: the tags `mapType=atomic`. */
const ATOMIC_MAPS = new Set(['PodSpec.nodeSelector', 'ServiceSpec.selector']);

/** Structs of which kubectl names the keys that may stay. Source: the tags `patchStrategy=retainKeys`. */
const KEY_RETAINING_STRUCTS = new Set(['DeploymentSpec.strategy']);

/** How the list in a struct's field merges. Types are called as in `admission/schema.json`. */
export function listTypeOf(type: string, field: string): ListType {
  const ofType = Object.hasOwn(LISTS, type) ? LISTS[type] : undefined;
  return (ofType && Object.hasOwn(ofType, field) ? ofType[field] : undefined) ?? ATOMIC;
}

/** Whether server-side apply takes a struct as a whole. */
export function isAtomicStruct(type: string): boolean {
  return ATOMIC_STRUCTS.has(type);
}

/** Whether server-side apply takes the map in a struct's field as a whole. */
export function isAtomicMap(type: string, field: string): boolean {
  return ATOMIC_MAPS.has(`${type}.${field}`);
}

/** Whether a strategic merge patch of the struct in a field says which keys it keeps. */
export function retainsKeys(type: string, field: string): boolean {
  return KEY_RETAINING_STRUCTS.has(`${type}.${field}`);
}
