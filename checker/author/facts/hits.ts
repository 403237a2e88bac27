import { asked, denied, toldAsWrong } from './disclaimed.ts';
import type { Passage } from './passages.ts';
import type { Rule } from './rule.ts';

/** Where in a text a rule finds its statement. */
export interface Hit extends Span {
  readonly rule: Rule;
  readonly passage: Passage;
}

/** Offsets in the whole text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** So many characters are read before and after a statement for what denies it. */
const NEAR = 120;

/**
 * The statements that rules are about, without those that are corrected where they stand. Each pattern goes once over
 * the whole text: a text may have as many passages as lines.
 * @param passages in the order of the text
 */
export function hitsIn(text: string, passages: readonly Passage[], rules: readonly Rule[]): Hit[] {
  const walled = withWalls(text, passages);
  return rules.flatMap((rule) => {
    const spans = spansOf(rule, walled).filter((span) => !isTurned(rule, walled, span));
    return inPassages(spans, passages).flatMap(([passage, found]) =>
      isCorrected(rule, passage) ? [] : found.map((span) => ({ ...span, rule, passage })),
    );
  });
}

/** No phrase reaches over a `|`: between two passages there is nothing else. */
function withWalls(text: string, passages: readonly Passage[]): string {
  let from = 0;
  const parts = passages.flatMap((passage) => {
    const wall = '|'.repeat(passage.start - from);
    from = passage.start + passage.text.length;
    return [wall, passage.text];
  });
  return [...parts, '|'.repeat(text.length - from)].join('');
}

function spansOf({ says }: Rule, text: string): Span[] {
  const spans = says
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const kept: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** Denied in its own sentence, or only asked about. */
function isTurned({ sort }: Rule, text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  return denied(before, after) || (sort === 'claim' && asked(after));
}

/** Both in the order of the text. */
function inPassages(spans: readonly Span[], passages: readonly Passage[]): [Passage, Span[]][] {
  const found: [Passage, Span[]][] = [];
  let next = 0;
  for (const span of spans) {
    for (let at = passages[next]; at && at.start + at.text.length < span.end; at = passages[next]) next += 1;
    const passage = passages[next];
    if (!passage) break;
    const last = found.at(-1);
    if (last?.[0] === passage) last[1].push(span);
    else found.push([passage, [span]]);
  }
  return found;
}

function isCorrected({ unless }: Rule, { text, around }: Passage): boolean {
  return [text, around].some((words) => toldAsWrong(words) || (unless !== undefined && words.search(unless) !== -1));
}
