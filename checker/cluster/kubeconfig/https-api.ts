import type { ClientRequest, IncomingMessage } from 'node:http';
import { UserError } from '../../errors.ts';
import type { ApiRequest, ApiResponse, KubernetesApi } from '../cluster.ts';
import type { Connection } from './connection.ts';
import { agentFor, type ConnectionAgent, openRequest, tlsAndLogin, unreachable } from './transport.ts';
import { warningTexts } from './warnings.ts';
import { watchCollection } from './watch.ts';

const requestTimeoutMs = 15_000;
const bodyLimitBytes = 32 * 1024 * 1024;

/** The Kubernetes HTTP API of a server somewhere else. */
export interface HttpsApi extends KubernetesApi {
  /** The open connections; `destroy` lets go of them. */
  readonly agent: ConnectionAgent;
}

/** Opens nothing yet: the first request connects. */
export function createHttpsApi(connection: Connection): HttpsApi {
  const agent = agentFor(connection);
  return {
    agent,
    handle: (request) => handle(connection, agent, request),
    watch: (path, query, signal) => watchCollection(connection, agent, path, query, signal),
  };
}

async function handle(connection: Connection, agent: ConnectionAgent, request: ApiRequest): Promise<ApiResponse> {
  try {
    return await send(connection, agent, request);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (!(error instanceof StaleConnection)) throw unreachable(connection, error);
  }
  return send(connection, agent, request).catch((error: unknown) => {
    throw error instanceof UserError ? error : unreachable(connection, error);
  });
}

/** A kept connection that the server had closed: the next one is new. */
class StaleConnection extends Error {
  override name = 'StaleConnection';
}

async function send(connection: Connection, agent: ConnectionAgent, request: ApiRequest): Promise<ApiResponse> {
  const { headers, ...tls } = tlsAndLogin(connection);
  const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body));
  const outgoing = openRequest(urlOf(connection, request), {
    ...tls,
    agent,
    method: request.method,
    signal: AbortSignal.timeout(requestTimeoutMs),
    headers: {
      ...headers,
      // Logs and /healthz are text and are refused (406) to those who take JSON only.
      accept: 'application/json, */*',
      ...(request.as !== undefined && { 'impersonate-user': request.as }),
      ...(body && { 'content-type': request.contentType ?? 'application/json', 'content-length': body.length }),
    },
  });
  outgoing.end(body);
  const response = await responseTo(outgoing, request);
  const text = await readBody(response, request);
  return {
    status: response.statusCode ?? 0,
    body: response.headers['content-type']?.includes('json') ? JSON.parse(text) : text,
    warnings: warningTexts(response.headersDistinct['warning'] ?? []),
  };
}

function urlOf({ server }: Connection, { path, query = {} }: ApiRequest): string {
  const search = new URLSearchParams(query).toString();
  return `${server}${path}${search && `?${search}`}`;
}

function responseTo(outgoing: ClientRequest, { method }: ApiRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    outgoing.on('response', resolve);
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      // A second POST could create a second object, should the first have arrived after all.
      const stale = outgoing.reusedSocket && error.code === 'ECONNRESET' && method !== 'POST';
      reject(stale ? new StaleConnection() : timeoutOr(error));
    });
  });
}

/** Node calls every abort "aborted"; the reason knows better. */
function timeoutOr(error: NodeJS.ErrnoException): unknown {
  return error.code === 'ABORT_ERR' ? new Error(`no answer within ${requestTimeoutMs / 1000} s`) : error;
}

async function readBody(response: IncomingMessage, { method, path }: ApiRequest): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimitBytes) {
      throw new UserError(`${method} ${path} answers with more than 32 MiB, which is more than a lab should hold.`, {
        exitCode: 3,
      });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
