import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Visit, VisitAnswer } from '../doors.ts';

const LARGEST_BODY_BYTES = 1 << 20;
/** Belong to one connection, or are written anew for the next (RFC 9110, 7.6.1). */
const HOP_BY_HOP =
  /^(connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|x-webernetes-.*)$/i;

/**
 * Answers a request over a real connection with what answers it in the cluster.
 * @throws {Error} where nobody does, or not in HTTP (with the status 9999, say): the connection is the caller's to drop.
 */
export async function answerVisit(
  visit: (wanted: Visit) => Promise<VisitAnswer | undefined>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return void response.writeHead(413, { connection: 'close' }).end();
  const answer = await visit(visitOf(request, body));
  if (!answer) throw new Error('nobody answers');
  const headers = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.test(name));
  response.writeHead(answer.status, Object.fromEntries(headers.map(([name, values]) => [name, [...values]])));
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function visitOf(request: IncomingMessage, body: string): Visit {
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    HOP_BY_HOP.test(name) || value === undefined ? [] : [value].flat().map((text) => [name, text]),
  );
  return { method: request.method ?? 'GET', path: request.url ?? '/', headers, ...(body !== '' && { body }) };
}

/** Undefined where it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
