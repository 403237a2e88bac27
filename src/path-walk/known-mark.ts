import type { Hop } from '../../checker/probes/path/path.ts';
import { make, makeSvg } from '../figures/in-page/make.ts';
import type { Say } from './words.ts';

const MARKS = {
  /** An eye: somebody looked. */
  observed: 'M1 7q6 -7 12 0q-6 7 -12 0zM7 5.5a1.5 1.5 0 1 0 0 3a1.5 1.5 0 1 0 0 -3',
  /** Therefore. */
  derived: 'M7 2.5v.8M3 10v.8M11 10v.8',
  tick: 'M2 7.5l3.5 3.5L12 3.5',
  empty: 'M7 2a5 5 0 1 0 0 10a5 5 0 1 0 0 -10',
} as const;

export function mark(of: keyof typeof MARKS): SVGSVGElement {
  const attributes = {
    class: `gh-mark gh-mark-${of}`,
    viewBox: '0 0 14 14',
    'aria-hidden': 'true',
    focusable: 'false',
  };
  return makeSvg('svg', attributes, makeSvg('path', { d: MARKS[of] }));
}

/** Whether a probe saw it or it follows from the objects: a sign, and the word. */
export const knownMark = (known: Hop['known'], say: Say): HTMLElement =>
  make('span', { class: `gh-known gh-known-${known}` }, mark(known), say(known));
