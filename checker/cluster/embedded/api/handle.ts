import type { Cluster } from '@ngrok/webernetes';
import { arriving } from '../../arriving.ts';
import type { ApiRequest, ApiResponse } from '../../cluster.ts';
import { ApiError, methodNotAllowed } from '../admission/status.ts';
import { discover } from './discovery.ts';
import { asStatus } from './errors.ts';
import { patch } from './patch/patch.ts';
import { getObject, listObjects } from './read.ts';
import { type Route, reviewOf, routeOf } from './route.ts';
import { create, replace, type Write } from './write.ts';

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

/** The HTTP status and the body. */
export type Answer = Promise<[number, unknown]>;

async function answer(cluster: Cluster, request: ApiRequest, warn: (text: string) => void): Answer {
  const { path, method } = request;
  const known = method === 'GET' ? wellKnown(path) : undefined;
  if (known !== undefined) return [200, known];
  const review = reviewOf(path);
  if (review) return (await arriving(import('./reviews.ts'))).answerReview(review, request);
  const route = routeOf(path);
  if (!route) throw notFoundPath();
  if (route.served.keeper === 'derived') warn(ENDPOINTS_DEPRECATED);
  if (route.name === undefined) return collection(cluster, request, route, warn);
  return single(cluster, { request, route, warn });
}

/** Source: Kubernetes 1.33, KEP-4974. */
const ENDPOINTS_DEPRECATED = 'v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice';

function wellKnown(path: string): unknown {
  if (path === '/version')
    return {
      major: '1',
      minor: VERSION.split('.')[1],
      gitVersion: VERSION,
      gitCommit: '',
      gitTreeState: '',
      buildDate: '',
      goVersion: '',
      compiler: '',
      platform: 'embedded',
    };
  if (/^\/(healthz|livez|readyz)$/.test(path)) return 'ok';
  return discover(path);
}

async function collection(cluster: Cluster, request: ApiRequest, route: Route, warn: Write['warn']): Answer {
  switch (request.method) {
    case 'GET':
      return listObjects(cluster, request, route);
    case 'POST':
      return create(cluster, { request, route, warn });
    case 'DELETE':
      return (await arriving(import('./delete.ts'))).deleteCollection(cluster, request, route);
    default:
      throw methodNotAllowed();
  }
}

async function single(cluster: Cluster, write: Write): Answer {
  const { request, route } = write;
  const { subresource, served } = route;
  if (subresource && !served.subresources.some(({ name }) => name === subresource)) throw notFoundPath();
  if (subresource === 'scale') return (await arriving(import('./scale.ts'))).handleScale(cluster, write);
  if (subresource === 'eviction' && request.method === 'POST')
    return (await arriving(import('./delete.ts'))).evict(cluster, request, route);
  if (subresource && subresource !== 'status') throw notFoundPath();
  switch (request.method) {
    case 'GET':
      return [200, await getObject(cluster, route)];
    case 'PUT':
      return replace(cluster, request.body, { ...write, existing: await getObject(cluster, route) });
    case 'PATCH':
      return patch(cluster, write);
    case 'DELETE':
      if (subresource) throw methodNotAllowed();
      return (await arriving(import('./delete.ts'))).deleteObject(cluster, request, route);
    default:
      throw methodNotAllowed();
  }
}

function notFoundPath(): ApiError {
  return new ApiError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });
}
