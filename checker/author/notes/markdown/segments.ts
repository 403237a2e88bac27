import { yamlRunEnd } from '../code/yaml-run.ts';
import type { Line } from '../lines.ts';

/** Lines that are parsed at once, as indexes; `yaml` is an object that nobody fenced. */
export interface Segment {
  readonly kind: 'markdown' | 'yaml';
  readonly from: number;
  readonly end: number;
}

const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?(`{3,}|~{3,})/;

/**
 * Markdown cut before its headings, since the parser takes far longer for a book than for its chapters; and around
 * objects without a fence, which it would take apart.
 */
export function segmentsOf(lines: readonly Line[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const close = (end: number, kind: Segment['kind'] = 'markdown'): void => {
    if (end > from) segments.push({ kind, from, end });
    from = end;
  };
  let fence: string | undefined;
  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at]?.raw ?? '';
    const yamlEnd = fence === undefined && isObject(raw) ? yamlRunEnd(lines, at) : undefined;
    if (yamlEnd !== undefined) {
      close(at);
      close(yamlEnd, 'yaml');
      at = yamlEnd - 1;
      continue;
    }
    if (fence === undefined && isHeading(lines, at)) close(at);
    fence = fenceAfter(fence, raw);
  }
  close(lines.length);
  return segments;
}

function isObject(raw: string): boolean {
  return /^(?:apiVersion|kind): \S+\s*$/.test(raw);
}

function isHeading(lines: readonly Line[], at: number): boolean {
  return lines[at - 1]?.text === '' && /^#{1,6}\s/.test(lines[at]?.raw ?? '');
}

/** Only a line of nothing else closes a fence. */
function fenceAfter(fence: string | undefined, raw: string): string | undefined {
  const mark = FENCE.exec(raw)?.[1];
  if (mark === undefined) return fence;
  if (fence === undefined) return mark;
  return mark.startsWith(fence) && raw.trimEnd().endsWith(mark) ? undefined : fence;
}
