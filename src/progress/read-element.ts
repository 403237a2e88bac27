import { change, kept, onChange } from './kept.ts';
import { marked, opened, reachedEnd } from './record.ts';

/** Who reaches for "Mark as read" as it comes into view means that, though it has just changed to its opposite. */
const A_MOMENT = 1000;

/** The end of a lesson: coming to it reads the lesson, and its button says so or takes it back. */
class ReadMark extends HTMLElement {
  #reachedEnd = -Infinity;

  connectedCallback(): void {
    change((progress) => opened(progress, this.#lesson));
    this.querySelector('button')?.addEventListener('click', () => {
      const read = !this.#read;
      const late = performance.now() - this.#reachedEnd < A_MOMENT;
      this.#reachedEnd = -Infinity;
      if (late) return;
      change((progress) => marked(progress, this.#lesson, read));
    });
    onChange(() => this.#show());
    this.#show();
    this.#watchForEnd();
  }

  /** A page that never scrolled was not read to its end, however short it is. */
  #watchForEnd(): void {
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting || scrollY === 0) return;
      observer.disconnect();
      if (this.#read) return;
      this.#reachedEnd = performance.now();
      change((progress) => reachedEnd(progress, this.#lesson));
    });
    observer.observe(this);
  }

  #show(): void {
    const { mark = '', unmark = '', done = '' } = this.dataset;
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (button) button.textContent = this.#read ? unmark : mark;
    if (status) status.textContent = this.#read ? done : '';
  }

  get #lesson(): string {
    return this.dataset['lesson'] ?? '';
  }

  get #read(): boolean {
    return kept().lessons.get(this.#lesson)?.read ?? false;
  }
}

customElements.define('gh-read', ReadMark);
