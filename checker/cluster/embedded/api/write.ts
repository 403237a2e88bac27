import type { KubernetesObject, V1IngressClass, V1Service } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { ApiRequest } from '../../cluster.ts';
import { type AdmitOptions, admit } from '../admission/admit.ts';
import { type AdmissionRules, rulesOf } from '../admission/rules/rules.ts';
import { badRequest, methodNotAllowed, notEmulated } from '../admission/status.ts';
import { decode } from '../admission/strict.ts';
import { unsupported } from '../admission/unsupported.ts';
import { sameValue } from '../admission/validation/equality.ts';
import { storeOf } from '../storage/store.ts';
import type { Writer } from './apply/managers.ts';
import { trackUpdate } from './apply/track-update.ts';
import { isDryRun } from './dry-run.ts';
import type { Answer } from './handle.ts';
import type { Route } from './route.ts';
import { groupOf, servedKind } from './served.ts';
import { asServed } from './shape.ts';

/** webernetes' own shape of a stored object; the wire's JSON serves it as it is. */
type Stored = KubernetesObject & { metadata: NonNullable<KubernetesObject['metadata']> & { generation?: number } };

/** A request that changes something, and what it is about. */
export interface Write {
  readonly request: ApiRequest;
  readonly route: Route;
  /** Where it is an update. */
  readonly existing?: KubernetesObject | undefined;
  readonly warn: (text: string) => void;
}

export async function create(cluster: Cluster, write: Write): Answer {
  const { request, route } = write;
  if (route.subresource || (route.served.namespaced && route.namespace === undefined)) throw methodNotAllowed();
  const body = withOwners(cluster, await admitted(cluster, withName(request.body), write), write);
  const { served, namespace = '' } = route;
  if (isDryRun(request.query))
    return [201, asServed(served, { ...body, metadata: { ...body.metadata, creationTimestamp: cluster.clock.now() } })];
  return [201, asServed(served, await storeOf(cluster, served).create(namespace, body))];
}

/** By way of the subresource `status` the status changes and nothing else; by way of the object all but the status. */
export async function replace(cluster: Cluster, wanted: unknown, write: Write): Answer {
  const { served, namespace = '', name = '', subresource } = write.route;
  const { existing } = write;
  const { status, metadata } = (wanted ?? {}) as KubernetesObject & { status?: object };
  const { resourceVersion = existing?.metadata?.resourceVersion } = metadata ?? {};
  const admittedBody =
    subresource === 'status'
      ? decoded({ ...existing, metadata: { ...existing?.metadata, resourceVersion }, status } as KubernetesObject)
      : await admitted(cluster, wanted, write);
  const body = withOwners(cluster, admittedBody, write);
  if (existing && isUnchanged(existing, body)) return [200, existing];
  if (isDryRun(write.request.query)) return [200, asServed(served, body)];
  return [200, asServed(served, await storeOf(cluster, served).replace(namespace, name, body))];
}

/** What comes as a status is read as everything else: a wrong type is refused, a `null` in a list is an empty item. */
function decoded(object: KubernetesObject): KubernetesObject {
  const { apiVersion = '', kind = '' } = object;
  return decode(object, { group: groupOf({ apiVersion }), version: apiVersion.split('/').at(-1) ?? '', kind }).object;
}

/** The kinds of which a server counts the changes of the spec. */
const COUNTED = new Set(['Deployment', 'Ingress', 'IngressClass', 'Pod', 'ReplicaSet']);

/** The alphabet has no vowels, so that no word comes of it. Source: k8s.io/apimachinery pkg/util/rand. */
const NAME_ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** With a name drawn behind `metadata.generateName`, where there is no other. */
function withName(body: unknown): unknown {
  const { metadata } = (body ?? {}) as KubernetesObject;
  if (!metadata?.generateName || metadata.name) return body;
  const drawn = crypto.getRandomValues(new Uint8Array(5));
  const suffix = Array.from(drawn, (byte) => NAME_ALPHABET[byte % NAME_ALPHABET.length]).join('');
  return { ...(body as object), metadata: { ...metadata, name: metadata.generateName + suffix } };
}

/** Who writes, as the request says it. */
export function writerOf(
  cluster: Cluster,
  { query = {} }: ApiRequest,
  operation: Writer['operation'],
  subresource: string | undefined,
): Writer {
  const time = cluster.clock
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  return {
    manager: query['fieldManager'] ?? 'unknown',
    operation,
    subresource: subresource === 'status' ? 'status' : '',
    time,
  };
}

/** An apply has written down its owners itself. */
function withOwners(cluster: Cluster, object: KubernetesObject, { request, route, existing }: Write): KubernetesObject {
  if (request.contentType === 'application/apply-patch+yaml') return object;
  const managedFields = trackUpdate(existing, object, writerOf(cluster, request, 'Update', route.subresource));
  return { ...object, metadata: { ...object.metadata, managedFields } };
}

/** Times of owners alone are no change. */
function isUnchanged(existing: KubernetesObject, object: KubernetesObject): boolean {
  return sameValue(comparable(existing), comparable(object));
}

function comparable(object: KubernetesObject): unknown {
  const managedFields = object.metadata?.managedFields?.map(({ time: _time, ...entry }) => entry) ?? [];
  return JSON.parse(JSON.stringify({ ...object, metadata: { ...object.metadata, managedFields } }));
}

/**
 * What is stored in the end: checked and defaulted as an API server does it, in the path's namespace, with an identity,
 * and with the generation that webernetes does not count.
 * @throws {ApiError} with the Status a real API server gives.
 */
async function admitted(cluster: Cluster, body: unknown, write: Write): Promise<KubernetesObject> {
  const { request, route, existing, warn } = write;
  const services = route.served.kind === 'Service' ? await allServices(cluster) : [];
  const ingressClasses = route.served.kind === 'Ingress' && !existing ? await allIngressClasses(cluster) : [];
  const fieldValidation = (request.query?.['fieldValidation'] ?? 'Warn') as AdmitOptions['fieldValidation'];
  const { nodePortRange } = cluster;
  const wanted = placed(body, route);
  const rules = await rulesOf(route.served.apiVersion);
  const object = admit(wanted, rules, {
    existing,
    services,
    ingressClasses,
    nodePortRange,
    fieldValidation,
    warn,
  }) as Stored;
  refuseWhatIsNotEmulated(wanted as Stored, existing, rules, warn);
  object.metadata.uid ??= existing?.metadata?.uid ?? crypto.randomUUID();
  if (COUNTED.has(object.kind ?? ''))
    object.metadata.generation = nextGeneration(existing as Stored | undefined, object);
  return object;
}

async function allServices(cluster: Cluster): Promise<V1Service[]> {
  return (await cluster.api.corev1.listServiceForAllNamespaces()).items;
}

async function allIngressClasses(cluster: Cluster): Promise<V1IngressClass[]> {
  return (await storeOf(cluster, servedKind('IngressClass')).list(undefined)).items;
}

/**
 * What the author asks for and could change a verdict is refused by name; what could not is let through with a warning,
 * once: what was there before, or was filled in by the server, is no news.
 */
function refuseWhatIsNotEmulated(
  object: Stored,
  existing: KubernetesObject | undefined,
  rules: AdmissionRules,
  warn: Write['warn'],
): void {
  const { blocking, ignored } = unsupported(object, rules);
  if (blocking.length > 0) throw notEmulated(object.kind ?? '', object.metadata.name ?? '', blocking);
  const known = new Set(existing ? unsupported(existing, rules).ignored.map(({ field }) => field) : []);
  for (const { field, why } of ignored) if (!known.has(field)) warn(`embedded cluster: ${field}: ${why}`);
}

/**
 * In the path's namespace.
 * @throws {ApiError} 400 when the object says that it belongs elsewhere.
 */
function placed(body: unknown, { served, namespace, name }: Route): unknown {
  if (typeof body !== 'object' || body === null) return body;
  // The path says what it is where the body does not.
  const { apiVersion = served.apiVersion, kind = served.kind, metadata } = body as KubernetesObject;
  if (kind && apiVersion && (kind !== served.kind || apiVersion !== served.apiVersion))
    throw badRequest(`${kind} in version "${apiVersion}" cannot be handled as a ${served.kind}`);
  if (name !== undefined && metadata?.name && metadata.name !== name)
    throw badRequest(`the name of the object (${metadata.name}) does not match the name on the URL (${name})`);
  if (namespace === undefined) return { ...body, apiVersion, kind };
  if (metadata?.namespace && metadata.namespace !== namespace)
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  return { ...body, apiVersion, kind, metadata: { ...metadata, namespace } };
}

function nextGeneration(existing: Stored | undefined, object: Stored): number {
  const before = existing?.metadata.generation ?? 0;
  const specOf = (value: unknown): unknown => (value as { spec?: unknown } | undefined)?.spec;
  return existing && sameValue(specOf(existing), specOf(object)) ? before : before + 1;
}
