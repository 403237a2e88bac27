import type { HttpResponse } from '@ngrok/webernetes';
import { reasonPhrase } from '../http-status.ts';
import type { Call } from '../program.ts';
import type { Options } from './options.ts';
import { WgetError, type WgetTarget, wgetTarget } from './wget-target.ts';

const defaultTimeoutSeconds = 900;
const mostRedirections = 20;

type Say = (line: string) => void;

/**
 * Sends wget's request and follows where it is sent on to.
 * @throws {WgetError} on every end but an answer with a status below 300.
 */
export async function request(
  call: Call,
  options: Options,
  first: WgetTarget,
  say: Say,
): Promise<{ response: HttpResponse; path: string }> {
  let target = first;
  let connectedTo: string | undefined;
  for (let redirections = 0; redirections <= mostRedirections; redirections++) {
    const address = await resolve(call, target);
    if (connectedTo !== target.authority) say(`Connecting to ${target.authority} (${address}:${target.port})`);
    connectedTo = target.authority;
    const response = await send(call, options, target, address);
    if (options.given.has('server-response')) showHeaders(call, response);
    const location = isRedirection(response.status) ? header(response, 'location') : undefined;
    if (location === undefined) return { response: accepted(response), path: target.path };
    target = location.startsWith('/') ? { ...target, path: location } : wgetTarget(location);
  }
  throw new WgetError('too many redirections');
}

/** The address of a name, by the Pod's search list. @throws {WgetError} */
async function resolve({ process }: Call, { host, authority }: WgetTarget): Promise<string> {
  if (host === 'localhost') return '127.0.0.1';
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return host;
  const reply = await process.network.resolveDns(process.pod.config.pod, host, 'A').catch(() => undefined);
  const found = reply?.answers.find((answer) => answer.type === 'A');
  if (found?.type !== 'A') throw new WgetError(`bad address '${authority}'`);
  return found.address;
}

async function send(call: Call, { given }: Options, target: WgetTarget, address: string): Promise<HttpResponse> {
  const body = given.get('post-data')?.join('&');
  const method = body === undefined ? 'GET' : 'POST';
  const own: [string, string][] = [
    ['Host', target.authority],
    ['User-Agent', given.get('user-agent')?.at(-1) ?? 'Wget'],
    ['Connection', 'close'],
  ];
  const asked = (given.get('header') ?? []).map(splitHeader);
  const headers = [...own.filter(([name]) => !isReplaced(name, asked)), ...asked];
  const seconds = Number(given.get('timeout')?.at(-1) ?? defaultTimeoutSeconds);
  const url = `http://${address}:${target.port}${target.path}`;
  try {
    return await withinTime(
      call,
      seconds * 1_000,
      call.process.fetch(url, { method, headers, ...(body !== undefined && { body }) }),
    );
  } catch (error) {
    throw error instanceof WgetError || call.process.err() ? error : new WgetError(silence(error, address));
  }
}

function withinTime<T>({ process }: Call, ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = process.setTimeout(() => reject(new WgetError('download timed out')), ms);
    work.then(resolve, reject).finally(() => process.clearTimeout(timer));
  });
}

/** How a network that did not answer reads in wget's words, from the codes of Node's `fetch`, which webernetes uses. */
function silence(error: unknown, address: string): string {
  const code = (error as { cause?: { code?: string } }).cause?.code;
  if (code === 'UND_ERR_SOCKET' || code === 'ECONNRESET') return 'error getting response: Connection reset by peer';
  const reasons: Readonly<Record<string, string>> = {
    ETIMEDOUT: 'Connection timed out',
    EHOSTUNREACH: 'No route to host',
  };
  return `can't connect to remote host (${address}): ${reasons[code ?? ''] ?? 'Connection refused'}`;
}

/** Of these wget leaves its own away where it is given one; any other goes out twice. */
function isReplaced(name: string, asked: readonly [string, string][]): boolean {
  return name !== 'Connection' && asked.some(([other]) => other.toLowerCase() === name.toLowerCase());
}

function splitHeader(line: string): [string, string] {
  const [, name = line, value = ''] = /^([^:]*):\s*(.*)$/s.exec(line) ?? [];
  return [name.trim(), value];
}

function isRedirection(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function header(response: HttpResponse, name: string): string | undefined {
  return Object.entries(response.header ?? {}).find(([key]) => key.toLowerCase() === name)?.[1][0];
}

function statusLine({ status }: HttpResponse): string {
  return `HTTP/1.1 ${status} ${reasonPhrase(status)}`.trimEnd();
}

function accepted(response: HttpResponse): HttpResponse {
  if (response.status >= 300) throw new WgetError(`server returned error: ${statusLine(response)}`);
  return response;
}

/** An error's headers are not shown: wget stops at its status line. */
function showHeaders(call: Call, response: HttpResponse): void {
  call.stderr(`  ${statusLine(response)}\n`);
  if (response.status >= 400) return;
  for (const [name, values] of Object.entries(response.header ?? {})) {
    const isOurs = /^x-webernetes-/i.test(name);
    if (!isOurs) for (const value of values) call.stderr(`  ${name}: ${value}\n`);
  }
  call.stderr('  \n');
}
