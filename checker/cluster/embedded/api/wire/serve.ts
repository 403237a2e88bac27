import type { V1Status } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { ApiRequest, ApiResponse } from '../../../cluster.ts';
import { methodNotAllowed } from '../../admission/status.ts';
import { asStatus } from '../errors.ts';
import { handle } from '../handle.ts';
import { type Route, reviewOf, routeOf } from '../route.ts';
import { asWished, type Wish, wishOf } from './accept.ts';
import { decodeBody } from './decode-body.ts';
import { answerLogs } from './logs.ts';
import type { WireRequest, WireResponse } from './message.ts';
import { openApi } from './open-api.ts';
import { answerWatch } from './watch-stream.ts';

/**
 * The whole API of the embedded cluster over HTTP, but for what needs an upgrade: one request, one response. Node's
 * server and a page's terminal both call it. Never rejects.
 */
export async function serve(cluster: Cluster, request: WireRequest): Promise<WireResponse> {
  const { path, query } = readUrl(request.url);
  const route = routeOf(path);
  try {
    const wish = wishOf(request.headers['accept'], query);
    const asked = await apiRequest(request, path, query, expectedKind(path, route));
    const streamed = await answerStream(cluster, { request, route, path, query, wish });
    if (streamed) return streamed;
    const described = asked.method === 'GET' ? await openApi(path) : undefined;
    if (described) return json(200, described);
    return await answer(cluster, asked, route, wish);
  } catch (error) {
    return refusal(asStatus(error, route));
  }
}

async function answer(
  cluster: Cluster,
  asked: ApiRequest,
  route: Route | undefined,
  wish: Wish,
): Promise<WireResponse> {
  const { status, body, warnings } = await handle(cluster, asked);
  const shown = route && !hasOwnKind(route) ? asWished(body, wish, route.served.kind, cluster.clock.nowMs()) : body;
  if (typeof shown === 'string')
    return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: shown };
  return json(status, shown, warnings);
}

/** Such as `scale`, whose kind is not the object's. */
function hasOwnKind({ subresource }: Route): boolean {
  return subresource !== undefined && subresource !== 'status';
}

/** What a request of a stream is about. */
export interface Streamed {
  readonly request: WireRequest;
  readonly route: Route | undefined;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly wish: Wish;
}

async function answerStream(cluster: Cluster, streamed: Streamed): Promise<WireResponse | undefined> {
  const { request, route, query } = streamed;
  if (request.method !== 'GET' || !route) return undefined;
  if (route.subresource === 'log') return answerLogs(cluster, route, query, request.signal);
  const isWatch = query['watch'] !== undefined && query['watch'] !== 'false' && query['watch'] !== '0';
  return isWatch && route.subresource === undefined ? answerWatch(cluster, streamed) : undefined;
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);

async function apiRequest(
  request: WireRequest,
  path: string,
  query: Record<string, string>,
  kind: string | undefined,
): Promise<ApiRequest> {
  const { method, headers, body } = request;
  if (!METHODS.has(method)) throw methodNotAllowed();
  const [contentType = ''] = (headers['content-type'] ?? 'application/json').split(';');
  // Of what is not served nobody reads the body: it is not found, whatever it says.
  const decoded = method === 'GET' || !kind ? undefined : await decodeBody(body, contentType.trim(), kind);
  return {
    method: method as ApiRequest['method'],
    path,
    query: withManager(query, contentType, headers['user-agent']),
    contentType: contentType.trim(),
    ...(decoded !== undefined && { body: decoded }),
  };
}

/** Whoever does not name a manager is called by the program, as in `kubectl/v1.32 (linux/amd64)`; an apply has to. */
function withManager(
  query: Record<string, string>,
  contentType: string,
  userAgent: string | undefined,
): Record<string, string> {
  const program = userAgent?.split('/')[0];
  if (query['fieldManager'] !== undefined || !program || contentType.startsWith('application/apply-patch'))
    return query;
  return { ...query, fieldManager: program };
}

function expectedKind(path: string, route: Route | undefined): string | undefined {
  return route?.served.kind ?? reviewOf(path)?.kind;
}

/** Of a parameter that is given twice the first counts, as in Go. */
function readUrl(url: string): { path: string; query: Record<string, string> } {
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  const query: Record<string, string> = {};
  if (question >= 0) for (const [name, value] of new URLSearchParams(url.slice(question + 1))) query[name] ??= value;
  return { path, query };
}

export function json(status: number, body: unknown, warnings: ApiResponse['warnings'] = []): WireResponse {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache, private' };
  const told = fewEnough(warnings).map(warningHeader);
  return { status, headers: { ...headers, ...(told.length > 0 && { warning: told }) }, body: JSON.stringify(body) };
}

export function refusal(status: V1Status): WireResponse {
  return json(status.code ?? 500, status);
}

/** As many as an API server tells (k8s.io/apiserver, pkg/endpoints/filters/warning.go). */
const MOST_WARNING_CHARACTERS = 4 * 1024;

function fewEnough(warnings: readonly string[]): string[] {
  let told = 0;
  return warnings.filter((text) => {
    told += text.length;
    return told <= MOST_WARNING_CHARACTERS;
  });
}

/** RFC 9111: `299 - "text"`; a header holds no line breaks and no other than printable ASCII. */
function warningHeader(text: string): string {
  const printable = text.replaceAll(/[^\x20-\x7e]/g, '?').replaceAll(/["\\]/g, '\\$&');
  return `299 - "${printable}"`;
}
