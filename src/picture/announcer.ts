import { changesSaid } from './changes.ts';
import type { ClusterView } from './cluster-view.ts';
import type { Say } from './words.ts';

/** Between two announcements: who listens has to be able to. */
const APART = 1000;
/** What happens together is said together. */
const TOGETHER = 300;

/** Tells what became another, at most once a second: what came and went in between is not told. */
export class Announcer {
  #told: ClusterView | undefined;
  #now: ClusterView | undefined;
  #last = -Infinity;
  #waits = false;
  readonly #say: Say;
  readonly #tell: (sentence: string) => void;

  constructor(say: Say, tell: (sentence: string) => void) {
    this.#say = say;
    this.#tell = tell;
  }

  /** The first view is no change: who comes to it reads the picture or its table. */
  see(view: ClusterView): void {
    this.#now = view;
    this.#told ??= view;
    if (this.#waits || this.#now === this.#told) return;
    this.#waits = true;
    setTimeout(() => this.#announce(), Math.max(TOGETHER, this.#last + APART - performance.now()));
  }

  #announce(): void {
    this.#waits = false;
    if (!this.#told || !this.#now) return;
    const said = changesSaid(this.#told, this.#now, this.#say);
    this.#told = this.#now;
    if (said === '') return;
    this.#last = performance.now();
    this.#tell(said);
  }
}
