import { makeSvg } from '../figures/in-page/make.ts';
import type { PodState } from './pod-state.ts';

/** A sign for each state that is told from the others without its colour: full, half, empty, and what went wrong. */
const MARKS: Readonly<Record<PodState, string>> = {
  ready: 'M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0 -12M4 7l2.3 2.3L10.3 5',
  starting: 'M3 1h8M3 13h8M4 1q0 4 3 6q3 -2 3 -6M4 13q0 -4 3 -6q3 2 3 6',
  'not-ready': 'M7 1a6 6 0 1 0 0 12a6 6 0 1 0 0 -12M3.5 7h7',
  crashing: 'M7 1L13.5 13H.5zM7 5v4M7 10.6v1',
  image: 'M1.5 1.5h11v11h-11zM4 4l6 6M10 4l-6 6',
  ending: 'M5 1.5H1.5v11H5M5 7h8M10 4l3 3l-3 3',
  done: 'M2.5 13V1.5h9l-2 3l2 3h-9',
  failed: 'M2 2l10 10M12 2L2 12',
};

function stateMark(state: PodState): SVGSVGElement {
  return makeSvg(
    'svg',
    { class: `gh-mark gh-mark-${state}`, viewBox: '0 0 14 14', 'aria-hidden': 'true', focusable: 'false' },
    makeSvg('path', { d: MARKS[state] }),
  );
}

/** The sign of a state with its word beside it, drawn anew only when the state is another. */
export function showState(element: HTMLElement, state: PodState, word: string): void {
  if (element.dataset['state'] === state && element.textContent === word) return;
  element.dataset['state'] = state;
  element.replaceChildren(stateMark(state), word);
}
