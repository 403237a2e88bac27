import type { KubernetesObject, V1Service } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { ApiRequest } from '../../cluster.ts';
import { type AdmitOptions, admit } from '../admission/admit.ts';
import { badRequest, notEmulated } from '../admission/status.ts';
import { unsupported } from '../admission/unsupported.ts';
import { sameValue } from '../admission/validation/equality.ts';
import type { Route } from './route.ts';

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

/**
 * What is stored in the end: checked and defaulted as an API server does it, in the path's namespace, with an identity,
 * and with the generation that webernetes does not count.
 * @throws {ApiError} with the Status a real API server gives.
 */
export async function admitted(cluster: Cluster, body: unknown, write: Write): Promise<KubernetesObject> {
  const { request, route, existing, warn } = write;
  const services = (await cluster.api.corev1.listServiceForAllNamespaces()).items as unknown as V1Service[];
  const fieldValidation = (request.query?.['fieldValidation'] ?? 'Warn') as AdmitOptions['fieldValidation'];
  const { nodePortRange } = cluster;
  const wanted = placed(body, route);
  const object = admit(wanted, {
    existing,
    services,
    nodePortRange,
    fieldValidation,
    warn,
  }) as Stored;
  refuseWhatIsNotEmulated(wanted as Stored, warn);
  object.metadata.uid ??= existing?.metadata?.uid ?? crypto.randomUUID();
  if ('spec' in object) object.metadata.generation = nextGeneration(existing as Stored | undefined, object);
  return object;
}

/** What the author asks for and could change a verdict is refused by name; what could not is let through with a warning. */
function refuseWhatIsNotEmulated(object: Stored, warn: (text: string) => void): void {
  const { blocking, ignored } = unsupported(object);
  if (blocking.length > 0) throw notEmulated(object.kind ?? '', object.metadata.name ?? '', blocking);
  for (const { field, why } of ignored) warn(`embedded cluster: ${field}: ${why}`);
}

/**
 * In the path's namespace.
 * @throws {ApiError} 400 when the object says that it belongs elsewhere.
 */
function placed(body: unknown, { served, namespace, name }: Route): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { apiVersion, kind, metadata } = body as KubernetesObject;
  if (kind && apiVersion && (kind !== served.kind || apiVersion !== served.apiVersion))
    throw badRequest(`${kind} in version "${apiVersion}" cannot be handled as a ${served.kind}`);
  if (name !== undefined && metadata?.name && metadata.name !== name)
    throw badRequest(`the name of the object (${metadata.name}) does not match the name on the URL (${name})`);
  if (namespace === undefined) return body;
  if (metadata?.namespace && metadata.namespace !== namespace)
    throw badRequest('the namespace of the provided object does not match the namespace sent on the request');
  return { ...body, metadata: { ...metadata, namespace } };
}

function nextGeneration(existing: Stored | undefined, object: Stored): number {
  const before = existing?.metadata.generation ?? 0;
  const specOf = (value: unknown): unknown => (value as { spec?: unknown } | undefined)?.spec;
  return existing && sameValue(specOf(existing), specOf(object)) ? before : before + 1;
}
