import type { HttpObservation, Silence } from '../cluster.ts';

/** Thrown where wget did not try: it is not there, or does not know our options. */
export class WgetError extends Error {
  override name = 'WgetError';
}

/**
 * Reads what wget printed for one request.
 * @param output the body, from standard output
 * @param log what `wget -S` says on standard error, and as its last line `exit CODE`
 */
export function readWgetRequest(output: string, log: string): HttpObservation {
  const exitCode = Number(/^exit (\d+)$/m.exec(log.slice(log.lastIndexOf('\nexit ') + 1))?.[1] ?? Number.NaN);
  const answer = firstAnswer(log);
  if (answer && isWhole(answer.status, exitCode, log)) {
    // After a redirect, which wget follows of itself, the body is somebody else's.
    return { kind: 'answered', ...answer, body: answer.status < 300 ? output : '' };
  }
  return silence(log, exitCode);
}

/** wget fails on every status but success; a body that we cut off ourselves breaks its pipe. */
function isWhole(status: number, exitCode: number, log: string): boolean {
  return exitCode === 0 || status >= 300 || exitCode === 141 || /broken pipe/i.test(log);
}

function firstAnswer(log: string): { status: number; headers: Record<string, string> } | undefined {
  // An interim answer (100 Continue) is none.
  const head = /^ {2}HTTP\/\d(?:\.\d)? ([2-9]\d\d)\b.*\n((?: {2}.*(?:\n|$))*)/m.exec(log);
  if (!head) return undefined;
  const headers: Record<string, string> = {};
  for (const line of (head[2] ?? '').split('\n')) {
    const [, name, value] = /^ {2}([^:\s]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    headers[key] = key in headers ? `${headers[key]}, ${value}` : value;
  }
  return { status: Number(head[1]), headers };
}

/** In the words of BusyBox 1.37's wget and of the C library's strerror(3). */
const complaints: readonly (readonly [RegExp, Silence])[] = [
  [/bad address/i, 'no-such-host'],
  [/connection refused/i, 'refused'],
  [/no route to host|unreachable/i, 'no-route'],
  [/timed out/i, 'timed-out'],
  [/reset|error getting response|closed prematurely|empty reply/i, 'reset'],
];

function silence(log: string, exitCode: number): HttpObservation {
  const said = log.split('\n').filter((line) => /\bwget: /.test(line));
  const detail = said.at(-1) ?? '';
  const complaint = complaints.find(([words]) => said.some((line) => words.test(line)));
  if (complaint) return { kind: complaint[1], detail };
  // timeout(1) stopped it, or the whole script was: GNU says 124, BusyBox 143 (128 + SIGTERM).
  if ([124, 143].includes(exitCode)) return { kind: 'timed-out', detail: 'wget was stopped: no whole answer in time' };
  throw new WgetError(detail || `wget ended with exit code ${exitCode}`);
}
