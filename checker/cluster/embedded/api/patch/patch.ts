import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { arriving } from '../../../arriving.ts';
import type { ApiRequest } from '../../../cluster.ts';
import { structOfKind } from '../../admission/schema.ts';
import { badRequest, invalid, notFound, unsupportedMediaType } from '../../admission/status.ts';
import { required } from '../../admission/validation/field-errors.ts';
import { serverSideApply } from '../apply/server-side-apply.ts';
import type { Answer } from '../handle.ts';
import { findObject } from '../read.ts';
import { groupOf } from '../served.ts';
import { undisturbed } from '../undisturbed.ts';
import { create, replace, type Write, writerOf } from '../write.ts';
import { mergePatch } from './merge-patch.ts';
import { isRecord } from './record.ts';

const APPLY = 'application/apply-patch+yaml';

/** Any of the four ways to say a change. */
export async function patch(cluster: Cluster, write: Write): Answer {
  const { resourceVersion } = (write.request.body as KubernetesObject | undefined)?.metadata ?? {};
  return undisturbed(resourceVersion, async () =>
    patchOnce(cluster, { ...write, existing: await findObject(cluster, write.route) }),
  );
}

async function patchOnce(cluster: Cluster, write: Write): Answer {
  const { request, route, existing } = write;
  if (request.contentType === APPLY) return apply(cluster, write);
  if (!existing) throw notFound(route.served.plural, route.name ?? '', groupOf(route.served));
  return replace(cluster, await patched(existing, request), write);
}

/** @throws {ApiError} 422 without a manager's name, 409 where another manager owns what is set otherwise. */
async function apply(cluster: Cluster, write: Write): Answer {
  const { request, route, existing } = write;
  const { fieldManager, force } = request.query ?? {};
  if (!fieldManager) {
    throw invalid('PatchOptions', '', [required('fieldManager', 'is required for apply patch')], 'meta.k8s.io');
  }
  if (!isRecord(request.body)) throw badRequest('error decoding YAML: it is no object');
  const applied = named(request.body, write);
  const writer = writerOf(cluster, request, 'Apply', route.subresource);
  const object = serverSideApply(existing, applied, writer, force === 'true');
  return existing
    ? replace(cluster, object, write)
    : create(cluster, { ...write, request: { ...request, body: object } });
}

/** A body without a name means the one of the path. */
function named(body: KubernetesObject, { route }: Write): KubernetesObject {
  return { ...body, metadata: { ...body.metadata, name: body.metadata?.name ?? route.name ?? '' } };
}

/**
 * An object with a patch laid over it, by the request's content type; for `apply` see above.
 * @throws {ApiError} 400 or 422 for a patch that cannot be read or does not fit, 415 for another content type.
 */
export async function patched(existing: KubernetesObject, { contentType, body }: ApiRequest): Promise<unknown> {
  switch (contentType) {
    case 'application/merge-patch+json':
      return mergePatch(existing, record(body));
    case 'application/json-patch+json':
      // Nobody but `kubectl patch --type=json` says a change like this.
      return (await arriving(import('./json-patch.ts'))).jsonPatch(existing, body);
    case 'application/strategic-merge-patch+json': {
      const { apiVersion = '', kind = '' } = existing;
      const { strategicMergePatch } = await arriving(import('./strategic-merge-patch.ts'));
      return strategicMergePatch(existing, record(body), structOfKind(apiVersion, kind) ?? 'any');
    }
    default:
      throw unsupportedMediaType(contentType);
  }
}

function record(body: unknown): object {
  if (isRecord(body)) return body;
  throw badRequest('error decoding patch: json: cannot unmarshal into Go value of type map[string]interface {}');
}
