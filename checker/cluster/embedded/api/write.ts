import type { KubernetesObject, V1Service } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { admit } from '../admission/admit.ts';
import type { Route } from './route.ts';

/** webernetes' own shape of a stored object; the wire's JSON serves it as it is. */
type Stored = KubernetesObject & { metadata: NonNullable<KubernetesObject['metadata']> & { generation?: number } };

/**
 * What is stored in the end: checked and defaulted as an API server does it, in the path's namespace, with an identity,
 * and with the generation that webernetes does not count.
 * @throws {ApiError} with the Status a real API server gives.
 */
export async function admitted(
  cluster: Cluster,
  { namespace }: Route,
  body: unknown,
  existing: KubernetesObject | undefined,
  warn: (text: string) => void,
): Promise<KubernetesObject> {
  const services = (await cluster.api.corev1.listServiceForAllNamespaces()).items as unknown as V1Service[];
  const object = admit(placed(body, namespace), {
    existing,
    services,
    nodePortRange: cluster.nodePortRange,
    warn,
  }) as Stored;
  object.metadata.uid ??= existing?.metadata?.uid ?? crypto.randomUUID();
  if ('spec' in object) object.metadata.generation = nextGeneration(existing as Stored | undefined, object);
  return object;
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
