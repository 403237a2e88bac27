import type { ClientRequest, IncomingMessage } from 'node:http';
import type { KubernetesObject } from '@kubernetes/client-node';
import type { WatchEvent } from '../cluster.ts';
import type { Connection } from './connection.ts';
import { type ConnectionAgent, openRequest, tlsAndLogin, unreachable } from './transport.ts';

const connectTimeoutMs = 15_000;

/**
 * Watches a collection. Ends quietly when `signal` aborts, the server ends it, or the connection breaks: whoever
 * watches lists again anyway, and learns then whether the server is gone. A refusal is an ERROR event.
 * @throws {UnreachableError} when nobody answers.
 */
export async function* watchCollection(
  connection: Connection,
  agent: ConnectionAgent,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent> {
  if (signal.aborted) return;
  const { headers, ...tls } = tlsAndLogin(connection);
  const search = new URLSearchParams({ ...query, watch: 'true' });
  const outgoing = openRequest(`${connection.server}${path}?${search}`, {
    ...tls,
    agent,
    signal,
    headers: { ...headers, accept: 'application/json' },
  });
  try {
    const response = await responseTo(outgoing);
    if (response.statusCode !== 200) yield refusal(await textOf(response));
    else yield* eventsOf(response);
  } catch (error) {
    if (!signal.aborted) throw unreachable(connection, error);
  } finally {
    outgoing.destroy();
  }
}

function responseTo(outgoing: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const late = () => outgoing.destroy(new Error(`no answer within ${connectTimeoutMs / 1000} s`));
    const timer = setTimeout(late, connectTimeoutMs);
    outgoing.on('response', (response) => {
      clearTimeout(timer);
      resolve(response);
    });
    outgoing.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    outgoing.end();
  });
}

async function* eventsOf(response: IncomingMessage): AsyncGenerator<WatchEvent> {
  let rest = '';
  for await (const chunk of untilBroken(response)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line) yield JSON.parse(line) as WatchEvent;
  }
}

async function* untilBroken(response: IncomingMessage): AsyncGenerator<string> {
  const chunks = response.setEncoding('utf8')[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(() => undefined);
    if (!next || next.done) return;
    yield next.value as string;
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of untilBroken(response)) text += chunk;
  return text;
}

/** A watch that is refused from the start answers with a bare Status, and some proxies with plain text. */
function refusal(text: string): WatchEvent {
  try {
    return { type: 'ERROR', object: JSON.parse(text) as KubernetesObject };
  } catch {
    const status = { apiVersion: 'v1', kind: 'Status', status: 'Failure', message: text };
    return { type: 'ERROR', object: status };
  }
}
