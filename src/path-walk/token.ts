import { make, set } from '../figures/in-page/make.ts';

/** As long as a hop takes, less a rest on it. */
const TRAVEL = 240;

/** The request on its way. It stands inside its hop, so it is in the right place whatever unfolds around it. */
export class Token {
  readonly #element = make('span', { class: 'gh-token', 'aria-hidden': 'true' });
  readonly #hops: readonly HTMLElement[];

  constructor(hops: readonly HTMLElement[]) {
    this.#hops = hops;
  }

  stand(at: number): void {
    const before = this.#element.isConnected ? this.#element.getBoundingClientRect() : undefined;
    for (const [index, hop] of this.#hops.entries()) {
      if (index === at) set(hop, 'aria-current', 'step');
      else hop.removeAttribute('aria-current');
      hop.toggleAttribute('data-passed', index < at);
    }
    const stop = this.#hops[at]?.querySelector('.gh-stop');
    if (!stop || this.#element.parentElement === stop) return;
    stop.append(this.#element);
    if (!before || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const after = this.#element.getBoundingClientRect();
    const from = `translate(${before.x - after.x}px, ${before.y - after.y}px)`;
    this.#element.animate([{ transform: from }, { transform: 'none' }], { duration: TRAVEL, easing: 'ease-in-out' });
  }
}
