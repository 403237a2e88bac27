import { UserError } from '../errors.ts';

/** One of several parts of a class; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * `2/5`.
 * @throws {UserError} for anything else.
 */
export function parseShard(text: string): Shard {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new UserError(`--shard ${text}: it must be like 2/5, the second of five parts`);
}

/** The shard's part, by turns, so that parts of a sorted class are equally big. */
export function partOf<T>(all: readonly T[], { index, of }: Shard): T[] {
  return all.filter((_, position) => position % of === index - 1);
}
