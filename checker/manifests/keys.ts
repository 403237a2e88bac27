import { type Document, isScalar, type Pair, type Range, visit, type YAMLMap } from 'yaml';
import type { Complaint } from './manifest.ts';
import { printable } from './printable.ts';
import type { SourceText } from './source-text.ts';

/** Names written twice in one object, and names that are no names at all. */
export function keyComplaints(document: Document, source: SourceText): Complaint[] {
  const complaints: Complaint[] = [];
  visit(document, { Map: (_key, map) => void complaints.push(...mapComplaints(map, source)) });
  return complaints;
}

/** The text under which kubectl takes a key: `80` and `yes` are names too, spelt `80` and `true`. */
export function keyText(pair: Pair): string | undefined {
  if (!isScalar(pair.key) || pair.key.value === null) return undefined;
  return String(pair.key.value);
}

function mapComplaints(map: YAMLMap, source: SourceText): Complaint[] {
  const first = new Map<string, number>();
  return map.items.flatMap((pair) => {
    const offset = keyOffset(pair);
    const key = keyText(pair);
    if (key === undefined) return [notAName(offset, source)];
    const before = first.get(key);
    if (before !== undefined && !isMerge(pair)) return [twice(key, before, offset, source)];
    first.set(key, offset);
    return [];
  });
}

function keyOffset({ key }: Pair): number {
  return (key as { range?: Range | null } | null)?.range?.[0] ?? 0;
}

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && typeof key.value === 'symbol';
}

function twice(key: string, before: number, offset: number, source: SourceText): Complaint {
  const { line } = source.position(before);
  const message = `\`${printable(key, 60)}\` is written twice in one object, first in line ${line}.`;
  return source.complaint('yaml', offset, message, 'Keep one of the two: kubectl would take the last without a word.');
}

function notAName(offset: number, source: SourceText): Complaint {
  const template = source.text.slice(offset - 1, offset + 1) === '{{';
  const hint = template
    ? 'A `{{ … }}` is a template: write the value it stands for.'
    : 'Write a name before the colon.';
  return source.complaint('yaml', offset, 'What stands before this colon is not a name.', hint);
}
