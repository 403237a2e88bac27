import type { KubernetesObject, V1Service } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { ApiRequest } from '../../cluster.ts';
import { type AdmitOptions, admit } from '../admission/admit.ts';
import { notEmulated } from '../admission/status.ts';
import { unsupported } from '../admission/unsupported.ts';
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
  const wanted = placed(body, route.namespace);
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

function placed(body: unknown, namespace: string | undefined): unknown {
  if (namespace === undefined || typeof body !== 'object' || body === null) return body;
  const object = body as KubernetesObject;
  return { ...object, metadata: { ...object.metadata, namespace } };
}

function nextGeneration(existing: Stored | undefined, object: Stored): number {
  const before = existing?.metadata.generation ?? 0;
  const specOf = (value: unknown): string => JSON.stringify((value as { spec?: unknown } | undefined)?.spec);
  return existing && specOf(existing) === specOf(object) ? before : before + 1;
}
