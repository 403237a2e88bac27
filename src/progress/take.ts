import { type Merged, merge } from './merge.ts';
import { LARGEST, parse, serialize, type Trouble } from './parse.ts';
import type { Progress } from './record.ts';

export type Taken = Merged | { readonly trouble: Trouble };

/** Takes what is better from a file's text. It never takes so much that the record would become too large itself. */
export function take(text: string, mine: Progress): Taken {
  const parsed = parse(text);
  if ('trouble' in parsed) return parsed;
  const merged = merge(mine, parsed.progress);
  return serialize(merged.progress).length > LARGEST / 2 ? { trouble: 'large' } : merged;
}
