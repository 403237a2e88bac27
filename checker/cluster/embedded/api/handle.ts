import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { ApiRequest, ApiResponse } from '../../cluster.ts';
import { ApiError, methodNotAllowed, notFound, unsupportedMediaType } from '../admission/status.ts';
import { discover } from './discovery.ts';
import { asStatus } from './errors.ts';
import { applyPatch, mergePatch } from './patch.ts';
import { type Route, routeOf } from './route.ts';
import { storeOf } from './served.ts';
import { asListed, asServed } from './shape.ts';
import { admitted, type Write } from './write.ts';

/** What the embedded API server says it is: the release whose behaviour and texts it follows. */
export const VERSION = 'v1.34.0';

/** One request to the embedded cluster's Kubernetes HTTP API; never rejects: what goes wrong is a Status. */
export async function handle(cluster: Cluster, request: ApiRequest): Promise<ApiResponse> {
  const warnings: string[] = [];
  try {
    const [status, body] = await answer(cluster, request, (text) => warnings.push(text));
    return { status, body, warnings };
  } catch (error) {
    const status = asStatus(error, routeOf(request.path));
    return { status: status.code ?? 500, body: status, warnings };
  }
}

type Answer = Promise<[number, unknown]>;
type Warn = (text: string) => void;

async function answer(cluster: Cluster, request: ApiRequest, warn: Warn): Answer {
  const { path, method } = request;
  if (path === '/version')
    return [200, { major: '1', minor: VERSION.split('.')[1], gitVersion: VERSION, platform: 'embedded' }];
  if (/^\/(healthz|livez|readyz)$/.test(path)) return [200, 'ok'];
  const discovered = discover(path);
  if (discovered) return [200, discovered];
  const route = routeOf(path);
  if (!route) throw notFoundPath();
  if (route.subresource && route.subresource !== 'status') throw notFoundPath();
  return route.name === undefined && method !== 'POST'
    ? collection(cluster, request, route)
    : single(cluster, request, route, warn);
}

async function collection(cluster: Cluster, { method, query }: ApiRequest, { served, namespace }: Route): Answer {
  if (method !== 'GET') throw methodNotAllowed();
  const { labelSelector, fieldSelector } = query ?? {};
  const list = await storeOf(cluster.api, served).list(namespace, { labelSelector, fieldSelector });
  return [200, asListed(served, list)];
}

async function single(cluster: Cluster, request: ApiRequest, route: Route, warn: Warn): Answer {
  const { served, namespace = '', name = '' } = route;
  const store = storeOf(cluster.api, served);
  switch (request.method) {
    case 'GET':
      return [200, asServed(served, await store.read(namespace, name))];
    case 'POST':
      if (route.name !== undefined) throw methodNotAllowed();
      return create(cluster, { request, route, warn });
    case 'PUT':
      return replace(cluster, request.body, {
        request,
        route,
        warn,
        existing: asServed(served, await store.read(namespace, name)),
      });
    case 'PATCH':
      return patchUntilUndisturbed(cluster, { request, route, warn });
    case 'DELETE':
      if (route.subresource) throw methodNotAllowed();
      await store.remove(namespace, name, request.body as object | undefined);
      return [200, { ...SUCCESS, details: { name, kind: served.plural } }];
  }
}

const SUCCESS = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' };

async function create(cluster: Cluster, write: Write): Answer {
  const { served, namespace = '' } = write.route;
  const body = await admitted(cluster, write.request.body, write);
  return [201, asServed(served, await storeOf(cluster.api, served).create(namespace, body))];
}

/** By way of the subresource `status` the status changes and nothing else; by way of the object all but the status. */
async function replace(cluster: Cluster, wanted: unknown, write: Write): Answer {
  const { served, namespace = '', name = '', subresource } = write.route;
  const { status, metadata } = (wanted ?? {}) as KubernetesObject & { status?: object };
  const { resourceVersion = write.existing?.metadata?.resourceVersion } = metadata ?? {};
  const body = subresource
    ? ({ ...write.existing, metadata: { ...write.existing?.metadata, resourceVersion }, status } as KubernetesObject)
    : await admitted(cluster, wanted, write);
  return [200, asServed(served, await storeOf(cluster.api, served).replace(namespace, name, body))];
}

/** A patch that says no resourceVersion is tried again when a controller has written in between, as API servers do. */
async function patchUntilUndisturbed(cluster: Cluster, write: Write): Answer {
  const { resourceVersion } = (write.request.body as KubernetesObject | undefined)?.metadata ?? {};
  for (let tries = 1; ; tries++) {
    try {
      return await patch(cluster, { ...write, existing: await readIfThere(cluster, write.route) });
    } catch (error) {
      const isConflict = (error as { code?: unknown }).code === 409;
      if (!isConflict || resourceVersion !== undefined || tries === MOST_TRIES) throw error;
    }
  }
}

const MOST_TRIES = 5;

async function patch(cluster: Cluster, write: Write): Answer {
  const { request, route, existing } = write;
  const { served, name = '' } = route;
  if (request.contentType === 'application/apply-patch+yaml') {
    if (!existing) return create(cluster, write);
    return replace(cluster, applyPatch(existing, request.body as KubernetesObject), write);
  }
  if (request.contentType !== 'application/merge-patch+json') throw unsupportedMediaType(request.contentType);
  if (!existing) throw notFound(served.plural, name, groupOf(served.apiVersion));
  return replace(cluster, mergePatch(existing, request.body), write);
}

async function readIfThere(
  cluster: Cluster,
  { served, namespace = '', name = '' }: Route,
): Promise<KubernetesObject | undefined> {
  try {
    return asServed(served, await storeOf(cluster.api, served).read(namespace, name));
  } catch (error) {
    if ((error as { code?: unknown }).code === 404) return undefined;
    throw error;
  }
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
}

function notFoundPath(): ApiError {
  return new ApiError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });
}
