import type { KubernetesObject } from '@kubernetes/client-node';
import { ApiError } from '../../admission/status.ts';
import { tableOf } from '../table/table.ts';

/** What a client wants to be answered with. */
export interface Wish {
  readonly as: 'object' | 'table' | 'metadata';
  readonly includeObject: 'Metadata' | 'Object' | 'None';
}

/**
 * Reads `Accept`: kubectl asks for a Table first, informers for metadata alone. Everything is answered in JSON.
 * @throws {ApiError} 406 where no JSON is wanted.
 */
export function wishOf(accept: string | undefined, query: Readonly<Record<string, string>>): Wish {
  const include = query['includeObject'];
  const includeObject = include === 'None' || include === 'Object' ? include : 'Metadata';
  const types = (accept ?? '*/*').split(',').map((type) => type.trim());
  for (const type of types) {
    const [name = '', ...parameters] = type.split(';').map((part) => part.trim());
    if (!['application/json', '*/*', 'application/*', ''].includes(name)) continue;
    const as = parameters.find((parameter) => parameter.startsWith('as='))?.slice(3);
    if (as === undefined) return { as: 'object', includeObject };
    if (as === 'Table' && !parameters.includes('v=v1beta1')) return { as: 'table', includeObject };
    if (as === 'PartialObjectMetadata' || as === 'PartialObjectMetadataList') return { as: 'metadata', includeObject };
  }
  const message = 'only the following media types are accepted: application/json, application/yaml';
  throw new ApiError({ code: 406, reason: 'NotAcceptable', message, details: {} });
}

type List = KubernetesObject & { items: KubernetesObject[]; metadata: { resourceVersion?: string } };

/** An object or a list of one kind as it was wished for; a Status stays a Status. */
export function asWished(body: unknown, { as, includeObject }: Wish, kind: string, now: number): unknown {
  if (as === 'object' || !isOfKind(body, kind)) return body;
  const isList = body.kind === `${kind}List`;
  if (as === 'metadata') return isList ? metadataList(body as List) : metadataOf(body);
  const { resourceVersion } = body.metadata ?? {};
  const items = isList ? (body as List).items : [body];
  return tableOf(kind, items, { now, metadata: { ...(resourceVersion && { resourceVersion }) }, includeObject });
}

function isOfKind(body: unknown, kind: string): body is KubernetesObject {
  const { kind: found } = (body ?? {}) as KubernetesObject;
  return found === kind || found === `${kind}List`;
}

const META = 'meta.k8s.io/v1';

function metadataOf({ metadata }: KubernetesObject): object {
  return { kind: 'PartialObjectMetadata', apiVersion: META, metadata };
}

function metadataList({ metadata, items }: List): object {
  return { kind: 'PartialObjectMetadataList', apiVersion: META, metadata, items: items.map(metadataOf) };
}
