import http from 'node:http';
import type { HttpObservation, HttpProbe, Silence } from '../cluster.ts';

const MAX_BODY_BYTES = 64 * 1024;

/** Sends `times` requests from this machine, one after the other, each over a connection of its own. */
export async function requestFromHost(probe: HttpProbe): Promise<HttpObservation[]> {
  const observations: HttpObservation[] = [];
  for (let sent = 0; sent < (probe.times ?? 1); sent++) observations.push(await request(probe));
  return observations;
}

function request({ url, timeoutMs = 2_000, signal }: HttpProbe): Promise<HttpObservation> {
  const { hostname, port, pathname, search, host } = new URL(url);
  // kind maps IPv4 ports only; where `localhost` means ::1 first, another program's answer there would be taken for ours.
  const address = hostname === 'localhost' ? '127.0.0.1' : hostname;
  const options = { host: address, port: port || 80, path: pathname + search, headers: { host }, agent: false, timeout: timeoutMs };
  return new Promise((resolve) => {
    const sent = http.get({ ...options, ...(signal && { signal }) }, (response) => resolve(answerOf(response)));
    const late = setTimeout(() => sent.destroy(new Error('ETIMEDOUT')), timeoutMs);
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ kind: silenceOf(error), detail: error.message }));
    sent.on('close', () => clearTimeout(late));
  });
}

async function answerOf(response: http.IncomingMessage): Promise<HttpObservation> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MAX_BODY_BYTES) break;
    }
  } catch (error) {
    return { kind: 'reset', detail: (error as Error).message };
  }
  const body = Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES).toString('utf8');
  const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]));
  return { kind: 'answered', status: response.statusCode ?? 0, headers, body };
}

/** "socket hang up" is an empty reply: the connection was accepted and closed again. */
function silenceOf({ code, message }: NodeJS.ErrnoException): Silence {
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-such-host';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'no-route';
  return code === 'ETIMEDOUT' || message === 'ETIMEDOUT' ? 'timed-out' : 'reset';
}
