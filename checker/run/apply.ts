import type { KubernetesObject, V1Status } from '@kubernetes/client-node';
import { arriving } from '../cluster/arriving.ts';
import type { ApiResponse, Cluster } from '../cluster/cluster.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { Admission } from './admission.ts';
import { isNamespaceItself } from './namespaces.ts';
import { leadsElsewhere } from './path-segment.ts';
import { nameOf } from './pods.ts';
import { type Discovery, objectPath, type Resource } from './resources.ts';

/** What became of one of the reader's manifests. */
export type Applied =
  | { readonly result: 'accepted'; readonly manifest: Manifest; readonly warnings: readonly string[] }
  | { readonly result: 'refused'; readonly manifest: Manifest; readonly status: V1Status }
  /** The cluster does not emulate what the manifest asks for: a verdict would be a guess. */
  | { readonly result: 'unsupported'; readonly manifest: Manifest; readonly reason: string };

/** Who the applied fields belong to, as `kubectl get -o yaml --show-managed-fields` tells. */
const FIELD_MANAGER = 'gatehouse';

/** The Status code of the embedded cluster for a field that it cannot honour. */
const NOT_IMPLEMENTED = 501;

/** Applies a manifest as `kubectl apply --server-side --force-conflicts` does, in `namespace` unless it names its own. */
export async function apply(
  cluster: Cluster,
  discovery: Discovery,
  manifest: Manifest,
  namespace: string,
  admission?: Admission,
): Promise<Applied> {
  const kept = admission?.review(manifest) ?? leadsElsewhere(manifest.object);
  if (kept) return { result: 'refused', manifest, status: kept };
  const { apiVersion, kind } = manifest.object;
  const resource = await discovery.find(apiVersion, kind);
  if (!resource) return unknownKind(cluster, manifest, apiVersion, kind);
  if (isNamespaceItself(manifest.object, namespace)) {
    return {
      result: 'accepted',
      manifest,
      warnings: [`namespace ${namespace} is the lab's own, and was there already`],
    };
  }
  const object = withPortProtocols(resource.namespaced ? inNamespace(manifest.object, namespace) : manifest.object);
  if (object.metadata?.namespace !== namespace && !cluster.capabilities.has('anyNamespace')) {
    const where = resource.namespaced ? `namespace ${object.metadata?.namespace}` : 'the whole cluster';
    return {
      result: 'unsupported',
      manifest,
      reason: `it belongs to ${where}, and in somebody else's cluster only the lab's own namespace is written`,
    };
  }
  const path = objectPath(resource, object.metadata?.namespace, nameOf(object));
  const response = await applyTo(cluster, path, object, admission?.as);
  const status = response.body as V1Status;
  if (response.status < 300) return { result: 'accepted', manifest, warnings: response.warnings };
  if (response.status === NOT_IMPLEMENTED) return { result: 'unsupported', manifest, reason: status.message ?? '' };
  return { result: 'refused', manifest, status };
}

/** A conflict means that a controller wrote at the same moment; the API server has tried five times by then. */
async function applyTo(
  cluster: Cluster,
  path: string,
  body: KubernetesObject,
  as: string | undefined,
): Promise<ApiResponse> {
  const query = { fieldManager: FIELD_MANAGER, force: 'true', fieldValidation: 'Strict' };
  const contentType = 'application/apply-patch+yaml';
  const request = { method: 'PATCH', path, query, body, contentType, ...(as !== undefined && { as }) } as const;
  for (let tries = 1; ; tries++) {
    const response = await cluster.api.handle(request);
    if (response.status !== 409 || tries === MOST_TRIES) return response;
    await cluster.clock.sleep(100);
  }
}

const MOST_TRIES = 5;

async function unknownKind(cluster: Cluster, manifest: Manifest, apiVersion: string, kind: string): Promise<Applied> {
  const { isBuiltInKind } = await arriving(import('./built-in-kinds.ts'));
  if (!cluster.capabilities.has('anyKind') && isBuiltInKind(apiVersion, kind)) {
    return { result: 'unsupported', manifest, reason: `${kind} is not emulated` };
  }
  const message = `no matches for kind "${kind}" in version "${apiVersion}"`;
  return {
    result: 'refused',
    manifest,
    status: { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'NotFound', code: 404, message },
  };
}

function inNamespace(object: KubernetesObject, namespace: string): KubernetesObject {
  return { ...object, metadata: { ...object.metadata, namespace: object.metadata?.namespace ?? namespace } };
}

/** The path of a manifest's object; undefined where the cluster does not serve its kind, or its name leads elsewhere. */
export async function pathOf(
  discovery: Discovery,
  object: KubernetesObject,
  namespace: string,
): Promise<string | undefined> {
  if (leadsElsewhere(object)) return undefined;
  const resource: Resource | undefined = await discovery.find(object.apiVersion ?? '', object.kind ?? '');
  return resource && objectPath(resource, object.metadata?.namespace ?? namespace, nameOf(object));
}

/**
 * Writes the default `protocol: TCP` out. API servers before 1.23 refuse a port without it in a server-side apply, since
 * it is part of the list's key there (kubernetes/kubernetes issue 92332).
 */
function withPortProtocols<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withPortProtocols) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    key === 'ports' ? withTcp(child) : withPortProtocols(child),
  ]);
  return Object.fromEntries(entries) as T;
}

function withTcp(ports: unknown): unknown {
  if (!Array.isArray(ports)) return ports;
  return ports.map((port: unknown) =>
    typeof port === 'object' && port !== null ? { protocol: 'TCP', ...port } : port,
  );
}
