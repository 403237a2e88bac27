import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApiError } from '../../admission/status.ts';
import { closeSoon } from './close-soon.ts';

/** What Node's server hands over with its `upgrade` event. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  /** What came after the request already. */
  readonly head: Buffer;
}

/** An HTTP answer in place of the switch of protocols. */
export interface Refusal {
  readonly code: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function refuseUpgrade({ socket }: Upgrade, { code, contentType, body, headers = {} }: Refusal): void {
  const all = {
    ...headers,
    'Content-Type': contentType,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${code} ${STATUS_CODES[code]}\r\n${lines.join('')}\r\n${body}`);
  closeSoon(socket);
}

export function refusalBy({ status }: Pick<ApiError, 'status'>): Refusal {
  return { code: status.code ?? 500, contentType: 'application/json', body: JSON.stringify(status) };
}

/** As Go's `http.Error` answers, for what the API server passes on from the kubelet. */
export function plainRefusal(code: number, text: string, headers: Refusal['headers'] = {}): Refusal {
  return { code, contentType: 'text/plain; charset=utf-8', body: `${text}\n`, headers };
}

/** The values of a header that is a list, in the client's order of preference. */
export function listedIn(header: string | string[] | undefined): string[] {
  const values = [header ?? []].flat().flatMap((value) => value.split(','));
  return values.map((value) => value.trim()).filter((value) => value !== '');
}
