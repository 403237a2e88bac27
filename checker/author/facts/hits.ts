import { asked, denied, toldAsWrong } from './disclaimed.ts';
import type { Passage } from './passages.ts';
import type { Rule } from './rule.ts';

/** Where in a text a rule finds its statement. */
export interface Hit {
  readonly rule: Rule;
  readonly passage: Passage;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
}

/** So many characters are read before and after a statement for what denies it. */
const NEAR = 120;

/** A passage's statements that a rule is about, unless they are corrected there. */
export function hitsOf(rule: Rule, passage: Passage): Hit[] {
  const hits = rule.says
    .flatMap((pattern) => [...passage.text.matchAll(pattern)])
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
    .filter((span) => !turned(rule, passage.text, span));
  if (hits.length === 0 || corrected(rule, passage)) return [];
  return withoutOverlaps(hits).map(({ start, end }) => ({
    rule,
    passage,
    start: passage.start + start,
    end: passage.start + end,
  }));
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Denied in its own sentence, or only asked about. */
function turned({ sort }: Rule, text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  return denied(before, after) || (sort === 'claim' && asked(after));
}

function corrected({ unless }: Rule, { text, around }: Passage): boolean {
  return [text, around].some((words) => toldAsWrong(words) || (unless !== undefined && words.search(unless) !== -1));
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}
