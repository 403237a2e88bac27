import type { Expected } from './expect.ts';

/** One of several things that are broken in a lab's start: a wrong answer in one place, with what it earns. */
export interface Fault extends Pick<Expected, 'check' | 'diagnosis'> {
  /** For authors: `cart-selector-near-miss`. */
  readonly slug: string;
  readonly edits: NonNullable<Expected['edits']>;
}
