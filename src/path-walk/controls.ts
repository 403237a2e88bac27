import { make, write } from '../figures/in-page/make.ts';
import type { Say } from './words.ts';

interface Acts {
  readonly back: () => void;
  readonly next: () => void;
  readonly play: () => void;
  readonly first: () => void;
  readonly last: () => void;
}

/** Back, play, next: as buttons, and on them with the arrow keys, Home and End. */
export function controls(say: Say, acts: Acts) {
  const button = (act: 'back' | 'play' | 'next') => {
    const made = make('button', { class: 'gh-button', type: 'button', 'data-do': act }, say(act));
    // Not `disabled`: a button that is would lose the focus under the reader's fingers.
    made.addEventListener('click', () => made.ariaDisabled !== 'true' && acts[act]());
    return made;
  };
  const [back, play, next] = [button('back'), button('play'), button('next')];
  const element = make('div', { class: 'gh-controls', role: 'group', 'aria-label': say('label') }, back, play, next);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: acts.back,
    ArrowRight: acts.next,
    Home: acts.first,
    End: acts.last,
  };
  element.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  return {
    element,
    at(hop: number, last: number): void {
      back.ariaDisabled = String(hop === 0);
      next.ariaDisabled = String(hop === last);
    },
    playing(now: boolean): void {
      write(play, say(now ? 'pause' : 'play'));
    },
  };
}
