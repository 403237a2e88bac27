import type { V1Status } from '@kubernetes/client-node';
import type { WireResponse } from '../../cluster/embedded/api/wire/message.ts';
import type { TerminalIo } from '../command.ts';
import type { TerminalHost } from '../host.ts';
import { Refused } from './errors.ts';

/** A request of kubectl's. */
interface Call {
  /** `GET` unless said. */
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly accept?: string;
  readonly contentType?: string;
}

/** The API as kubectl speaks with it. */
export interface Api {
  /** The decoded body. @throws {Refused} */
  ask<T>(call: Call): Promise<T>;
  /** What comes of a watch or of logs that are followed, until the command's signal aborts. @throws {Refused} */
  stream(call: Call): Promise<AsyncIterable<string>>;
}

const USER_AGENT = 'kubectl/v1.34.0 (browser)';

/** Warnings go to stderr, each once. */
export function apiOf({ cluster }: TerminalHost, { signal, stderr }: TerminalIo): Api {
  const warned = new Set<string>();
  const send = async ({ method = 'GET', path, query = {}, body, accept, contentType }: Call): Promise<WireResponse> => {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const question = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
    const response = await cluster.serve({
      method,
      url: path + question,
      headers: {
        accept: accept ?? 'application/json',
        'user-agent': USER_AGENT,
        ...(body !== undefined && { 'content-type': contentType ?? 'application/json' }),
      },
      body: body === undefined ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(body)),
      signal,
    });
    for (const warning of [response.headers['warning'] ?? []].flat()) {
      if (!warned.has(warning)) stderr(`Warning: ${unquoted(warning)}\n`);
      warned.add(warning);
    }
    if (response.status >= 400) throw new Refused(JSON.parse(await wholeText(response)) as V1Status);
    return response;
  };
  return {
    ask: async <T>(call: Call) => JSON.parse(await wholeText(await send(call))) as T,
    async stream(call) {
      const { body } = await send(call);
      return typeof body === 'string' ? once(body) : body;
    },
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

async function wholeText({ body }: WireResponse): Promise<string> {
  if (typeof body === 'string') return body;
  let text = '';
  for await (const chunk of body) text += chunk;
  return text;
}

/** RFC 9111: `299 - "text"`. */
function unquoted(warning: string): string {
  return warning.replace(/^299 - "(.*)"$/s, '$1').replaceAll(/\\(.)/g, '$1');
}

/** The objects of a stream that are JSON lines. */
export async function* jsonLines<T>(stream: AsyncIterable<string>): AsyncGenerator<T> {
  let text = '';
  for await (const chunk of stream) {
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as T;
  }
}
