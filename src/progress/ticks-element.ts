import { kept, onChange } from './kept.ts';
import { lessonOf } from './lesson-of.ts';

/** Around the sidebar: a tick beside every lesson that is read, and the same in a word for who cannot see it. */
class Ticks extends HTMLElement {
  connectedCallback(): void {
    onChange(() => this.#show());
    this.#show();
  }

  #show(): void {
    const { lessons } = kept();
    for (const link of this.querySelectorAll('a')) {
      const lesson = lessonOf(link.pathname);
      const tick = link.querySelector('.gh-tick');
      const read = lesson !== undefined && lessons.get(lesson)?.read === true;
      if (read && !tick) link.append(this.#tick());
      if (!read) tick?.remove();
    }
  }

  #tick(): HTMLElement {
    const tick = document.createElement('span');
    tick.className = 'gh-tick';
    const word = document.createElement('span');
    word.className = 'sr-only';
    word.textContent = ` (${this.dataset['word']})`;
    const sign = document.createElement('span');
    sign.ariaHidden = 'true';
    sign.textContent = '✓';
    tick.append(word, sign);
    return tick;
  }
}

customElements.define('gh-ticks', Ticks);
