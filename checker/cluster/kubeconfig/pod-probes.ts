import { randomBytes } from 'node:crypto';
import {
  type DnsObservation,
  ExecError,
  type ExecOptions,
  type ExecResult,
  type HttpObservation,
  type HttpProbe,
  type PodRef,
} from '../cluster.ts';
import { readWgetRequest, WgetError } from './wget-output.ts';

export type Exec = (pod: PodRef, command: readonly string[], options?: ExecOptions) => Promise<ExecResult>;

/** Time for the exec itself to start and to end, beside the requests. */
const overheadMs = 10_000;

/**
 * $1 URL, $2 times, $3 seconds for each, $4 the mark that begins each request on both streams, $5 the Host header where
 * it is not the URL's own. wget's own time limit begins anew with every byte that arrives, hence timeout(1) around it
 * where there is one. The body is cut at 64 KiB.
 */
const requestScript = `
unset http_proxy HTTP_PROXY
limit=
command -v timeout >/dev/null && limit="timeout $(($3 + 1))"
i=0
while [ "$i" -lt "$2" ]; do
  i=$((i + 1))
  printf '%s' "$4"
  printf '%s' "$4" >&2
  { $limit wget -S -O - -T "$3" \${5:+--header "Host: $5"} "$1"; printf '\\nexit %s\\n' "$?" >&2; } | head -c 65536
done`;

/**
 * Sends requests from a Pod by one exec of its wget, one after the other, each over a connection of its own. Of an
 * error status (400 and above) headers and body are empty, as wget does not print them. Time limits are rounded up to seconds.
 * @throws {ExecError} when the Pod cannot run the probe: it is not there, or has no shell or no wget.
 * @throws the signal's reason when `probe.signal` aborts.
 */
export async function httpFromPod(exec: Exec, pod: PodRef, probe: HttpProbe): Promise<HttpObservation[]> {
  const { url, host = '', times = 1, timeoutMs = 2_000, signal } = probe;
  if (!url.startsWith('http://')) throw new TypeError(`A probe speaks http:// only, not ${url}`);
  const seconds = Math.max(1, Math.ceil(timeoutMs / 1000));
  const mark = `<${randomBytes(12).toString('hex')}>`;
  const command = ['sh', '-c', requestScript, 'probe', url, String(times), String(seconds), mark, host];
  const { stdout, stderr } = await exec(pod, command, { timeoutMs: times * (seconds + 1) * 1000 + overheadMs, signal });
  try {
    return readRequests(stdout, stderr, mark, times);
  } catch (error) {
    throw error instanceof WgetError ? cannotProbe(pod, error.message) : error;
  }
}

/**
 * Reads the marked output of several requests; one that was not sent, as the time was over, counts as timed out.
 * @throws {WgetError} when wget did not try.
 */
export function readRequests(stdout: string, stderr: string, mark: string, times: number): HttpObservation[] {
  const bodies = stdout.split(mark).slice(1);
  const logs = stderr.split(mark).slice(1);
  if (logs.length === 0) throw new WgetError(stderr.trim() || 'the shell printed nothing');
  return Array.from({ length: times }, (_, i) => {
    const log = logs[i];
    if (log === undefined) return { kind: 'timed-out', detail: 'the Pod did not come to this request in time' };
    return readWgetRequest(bodies[i] ?? '', log);
  });
}

/**
 * $1 URL. wget says "Connecting to NAME (IP:PORT)" when the name is resolved and before it connects, which is all
 * that is wanted: it is stopped there. `sh` says its own id, which is wget's after `exec`.
 */
const resolveScript = `
unset http_proxy HTTP_PROXY
sh -c 'echo $$; exec wget -T 1 -O /dev/null "$1" 2>&1' wget "$1" | {
  read -r id
  read -r line
  kill "$id" 2>/dev/null
  printf '%s\\n' "$line"
}`;

/**
 * Resolves a name as a program in the Pod does, with its search list. Not by `nslookup`: BusyBox's fails on short
 * names that every other program resolves.
 * @throws {ExecError} when the Pod cannot run the probe.
 */
export async function resolveFromPod(
  exec: Exec,
  pod: PodRef,
  name: string,
  signal?: AbortSignal,
): Promise<DnsObservation> {
  // Port 9 is "discard": should the connection begin after all, no Service's Pod sees a request.
  const command = ['sh', '-c', resolveScript, 'resolve', `http://${name}:9/`];
  const { exitCode, stdout, stderr } = await exec(pod, command, { timeoutMs: resolveMs, signal });
  const line = stdout.trim();
  const address = /^Connecting to .* \(\[?([^\])]+?)\]?:\d+\)$/.exec(line)?.[1];
  if (address) return { kind: 'resolved', address };
  if (/bad address/i.test(line)) return { kind: 'no-such-host', detail: line };
  if (line === '' && exitCode === timedOut) return { kind: 'unanswered', detail: `no answer in ${resolveMs} ms` };
  throw cannotProbe(pod, line || stderr.trim());
}

/** A resolver asks again after 5 s: a lost packet, as new Pods see now and then, is not waited for twice. */
const resolveMs = 8_000;

/** The exit code of a command that was given up, as timeout(1) has it. */
const timedOut = 124;

function cannotProbe({ namespace, pod }: PodRef, said: string): ExecError {
  return new ExecError(
    `The Pod ${namespace}/${pod} cannot send a request: ${said}. It needs sh and wget, as busybox has.`,
  );
}
