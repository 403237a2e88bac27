import { type FieldType, fieldsOf, structOfKind } from '../../admission/schema.ts';

type Fields = Readonly<Record<string, FieldType>>;

const KIND: Fields = { apiVersion: 'string', kind: 'string' };

/**
 * What the documents speak of and no written object does: Endpoints are read only here, and the rest is what requests
 * and answers are made of. Source: k8s.io/api core/v1 types.go and k8s.io/apimachinery meta/v1 types.go.
 */
const TYPES: Readonly<Record<string, Fields>> = {
  Endpoints: { ...KIND, metadata: 'ObjectMeta', subsets: '[]EndpointSubset' },
  EndpointSubset: {
    addresses: '[]EndpointAddress',
    notReadyAddresses: '[]EndpointAddress',
    ports: '[]core.EndpointPort',
  },
  EndpointAddress: { hostname: 'string', ip: 'string', nodeName: 'string', targetRef: 'ObjectReference' },
  'core.EndpointPort': { appProtocol: 'string', name: 'string', port: 'int32', protocol: 'string' },
  Eviction: { ...KIND, deleteOptions: 'DeleteOptions', metadata: 'ObjectMeta' },
  DeleteOptions: {
    ...KIND,
    dryRun: '[]string',
    gracePeriodSeconds: 'int64',
    ignoreStoreReadErrorWithClusterBreakingPotential: 'bool',
    orphanDependents: 'bool',
    preconditions: 'Preconditions',
    propagationPolicy: 'string',
  },
  ManagedFieldsEntry: { ...fieldsOf('ManagedFieldsEntry'), fieldsV1: 'FieldsV1' },
  Preconditions: { resourceVersion: 'string', uid: 'string' },
  ListMeta: { continue: 'string', remainingItemCount: 'int64', resourceVersion: 'string', selfLink: 'string' },
  Status: {
    ...KIND,
    code: 'int32',
    details: 'StatusDetails',
    message: 'string',
    metadata: 'ListMeta',
    reason: 'string',
    status: 'string',
  },
  StatusDetails: {
    causes: '[]StatusCause',
    group: 'string',
    kind: 'string',
    name: 'string',
    retryAfterSeconds: 'int32',
    uid: 'string',
  },
  StatusCause: { field: 'string', message: 'string', reason: 'string' },
};

/** Every type that has to be described beside those of `admission/schema.json`. */
export const DOCUMENT_TYPES: readonly string[] = Object.keys(TYPES).filter((type) => fieldsOf(type) === undefined);

const KINDS: Readonly<Record<string, string>> = { 'v1/Endpoints': 'Endpoints', 'policy/v1/Eviction': 'Eviction' };

/** The fields of a type that documents may speak of; undefined where it is not a struct. */
export function documentedFields(type: FieldType): Fields | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type] : fieldsOf(type);
}

/** The struct behind a kind; undefined for one that is not served. */
export function documentedStruct(apiVersion: string, kind: string): string | undefined {
  return structOfKind(apiVersion, kind) ?? KINDS[`${apiVersion}/${kind}`];
}
