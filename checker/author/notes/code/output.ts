import { type Line, nextLine } from '../lines.ts';

/** Column heads as kubectl, docker and helm print them. */
const HEADS = new Set(
  `NAME NAMESPACE READY STATUS RESTARTS AGE IP NODE TYPE CLUSTER-IP EXTERNAL-IP PORT(S) SELECTOR DATA DESIRED CURRENT
  UP-TO-DATE AVAILABLE CONTAINERS IMAGES IMAGE LABELS ROLES VERSION INTERNAL-IP OS-IMAGE KERNEL-VERSION CAPACITY ACCESS
  MODES RECLAIM POLICY CLAIM STORAGECLASS REASON VOLUME PROVISIONER RECLAIMPOLICY VOLUMEBINDINGMODE CLASS HOSTS ADDRESS
  PORTS ENDPOINTS ADDRESSTYPE SCHEDULE SUSPEND ACTIVE LAST SEEN OBJECT MESSAGE CPU(CORES) MEMORY(BYTES) CPU% MEMORY%
  SHORTNAMES APIVERSION NAMESPACED KIND CONTAINER ID COMMAND CREATED NAMES REPOSITORY TAG SIZE COMPLETIONS DURATION
  REFERENCE TARGETS MINPODS MAXPODS REPLICAS NOMINATED READINESS GATES NETWORK DRIVER SCOPE REVISION UPDATED CHART APP
  CONTAINER-RUNTIME SECRETS HOST PATH`.split(/\s+/),
);

const PRINTED = [
  /^\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d/,
  /^[IWEF]\d{4} \d\d:\d\d/,
  /^\[?(?:INFO|DEBUG|TRACE|WARN|WARNING|ERROR|FATAL)\]?:? .*(?:=|\d\d:\d\d|\.(?:go|java|py|js)\b|\[)/,
  /^\d{1,3}(?:\.\d{1,3}){3} - - \[/,
  /^(?:Error from server|error: |Error: |Unable to connect to the server|The connection to the server|curl: \(\d+\))/,
  /^[a-z][\w.-]*(?:\.[a-z0-9.]+)?\/[\w.-]+ (?:created|configured|unchanged|deleted|patched|scaled|labeled|exposed|restarted)\b/,
  /^[a-z]+ "[\w.-]+" (?:deleted|created)/,
  /^HTTP\/[\d.]+ \d{3}/,
  /^(?:Forwarding from|Handling connection for) \S/,
  /^(?:command terminated with exit code|exec failed|OCI runtime exec failed)/,
];

const DESCRIBED = /^[A-Z][\w ()/-]{1,30}: {2,}\S/;

/** The index after what a command printed, where a line begins it. */
export function outputRunEnd(lines: readonly Line[], at: number): number | undefined {
  const text = lines[at]?.text ?? '';
  if (isHead(text)) return rowsEnd(lines, at + 1);
  if (isPrinted(text)) return printedEnd(lines, at + 1);
  const described = DESCRIBED.test(text) ? nextLine(lines, at, (text) => !DESCRIBED.test(text)) : at;
  return (described ?? lines.length) - at > 2 ? rowsEnd(lines, at) : undefined;
}

/** `NAME  READY  STATUS`: two heads at least that are known, and nothing else. */
function isHead(text: string): boolean {
  if (!/^[A-Z][A-Z()%-]+(?:\s+[A-Z][A-Z()%-]*)+$/.test(text)) return false;
  const words = text.split(/\s+/);
  return words.every((word) => HEADS.has(word)) && (/ {2}|\t/.test(text) || words.length > 2);
}

function isPrinted(text: string): boolean {
  return text.length <= 2_000 && PRINTED.some((pattern) => pattern.test(text));
}

function rowsEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && lines[end]?.text !== '' && !/^[$#>] /.test(lines[end]?.text ?? '')) end += 1;
  return end;
}

function printedEnd(lines: readonly Line[], from: number): number {
  const edge = lines[from - 1]?.indent ?? 0;
  let end = from;
  while (
    end < lines.length &&
    (isPrinted(lines[end]?.text ?? '') || (lines[end]?.text && (lines[end]?.indent ?? 0) > edge))
  )
    end += 1;
  return end;
}
