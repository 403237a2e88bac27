import type { Comment } from './masked.ts';
import type { Passage } from './passages.ts';

/** An author's word that a rule is wrong at one place: `facts-ignore: rule-id: reason` in a comment. */
export interface Ignore {
  readonly start: number;
  readonly rule: string;
  readonly reason: string;
  /** The one that it stands in, or the next one where it stands alone; undefined behind the last one. */
  readonly passage: Passage | undefined;
}

export function ignoresOf(comments: readonly Comment[], passages: readonly Passage[]): Ignore[] {
  const spoken = passages.filter(({ text }) => text.trim() !== '');
  let next = 0;
  return comments.flatMap(({ start, text }) => {
    const words = /^facts-ignore\b:?\s{0,9}([^\s:]{0,80})\s{0,9}:?([\s\S]{0,500})$/.exec(text);
    if (!words) return [];
    while (next < spoken.length && endOf(spoken[next]) < start) next += 1;
    return [{ start, rule: words[1] ?? '', reason: (words[2] ?? '').trim(), passage: spoken[next] }];
  });
}

function endOf(passage: Passage | undefined): number {
  return passage ? passage.start + passage.text.length : 0;
}

/** What is wrong with an ignore, and how to write it; undefined for one that is used. */
export function faultOf(
  { rule, reason }: Ignore,
  { isRule, isUsed }: { readonly isRule: boolean; readonly isUsed: boolean },
): { readonly why: string; readonly instead: string } | undefined {
  if (rule === '') return { why: 'This ignore names no rule.', instead: SHAPE };
  if (!isRule)
    return { why: `There is no rule ${rule}.`, instead: 'Name one of those that `npm run facts -- --list` shows.' };
  if (reason === '') return { why: `This ignore of ${rule} gives no reason.`, instead: SHAPE };
  if (!isUsed) return { why: `The rule ${rule} finds nothing here any more.`, instead: 'Take the comment out.' };
  return undefined;
}

const SHAPE = 'Write it as `facts-ignore: RULE: REASON` in a comment.';
