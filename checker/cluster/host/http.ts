import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { HttpObservation, HttpProbe, Silence } from '../cluster.ts';

const bodyLimitBytes = 64 * 1024;

/**
 * Sends requests from this machine, one after the other, each over a connection of its own: on a kept one all would
 * reach the same Pod. Redirects are not followed; of a body the first 64 KiB are read.
 * @throws the signal's reason when `probe.signal` aborts, and errors that are this machine's own (no free socket).
 */
export async function requestFromHost(probe: HttpProbe): Promise<HttpObservation[]> {
  const observations: HttpObservation[] = [];
  for (let sent = 0; sent < (probe.times ?? 1); sent++) observations.push(await requestOnce(probe));
  return observations;
}

async function requestOnce({ url, host, timeoutMs = 2_000, signal }: HttpProbe): Promise<HttpObservation> {
  signal?.throwIfAborted();
  const timeUp = AbortSignal.timeout(timeoutMs);
  try {
    const response = await open(new URL(url), host, signal ? AbortSignal.any([timeUp, signal]) : timeUp);
    const body = await readBody(response);
    return { kind: 'answered', status: response.statusCode ?? 0, headers: plain(response.headers), body };
  } catch (error) {
    signal?.throwIfAborted();
    if (timeUp.aborted) return { kind: 'timed-out', detail: `no whole answer from ${url} within ${timeoutMs} ms` };
    return silenceOf(error);
  }
}

async function open(url: URL, host: string | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { agent: false, host: addressOf(url.hostname), headers: { host: host ?? url.host }, signal };
    request(url, options).on('response', resolve).on('error', reject).end();
  });
}

/**
 * kind maps its ports on IPv4 only. Where `localhost` is ::1 first, somebody else's server may listen there, or
 * nobody, and the reader would be told about that.
 */
function addressOf(hostname: string): string {
  return hostname === 'localhost' ? '127.0.0.1' : hostname.replace(/^\[|\]$/g, '');
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= bodyLimitBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, bodyLimitBytes).toString('utf8');
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]);
  return Object.fromEntries(entries);
}

const silences: Readonly<Record<string, Silence>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'timed-out',
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  EHOSTUNREACH: 'no-route',
  ENETUNREACH: 'no-route',
  // What Linux says of a blackhole route, and of a prohibited one.
  EINVAL: 'no-route',
  EACCES: 'no-route',
};

function silenceOf(error: unknown): HttpObservation {
  const { code = '', message } = error as NodeJS.ErrnoException;
  // Node's HTTP parser: what came was no HTTP.
  const kind = code.startsWith('HPE_') ? 'reset' : silences[code];
  if (!kind) throw error;
  return { kind, detail: message || code };
}
