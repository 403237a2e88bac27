import { change, kept } from './kept.ts';
import { answered } from './record.ts';

/** With arrow keys one passes answers on the way to the one meant; it counts when one stays on it this long. */
const SETTLED = 800;

/** A question: restores the reader's answer, announces the verdict of a new one and keeps it. */
class Quiz extends HTMLElement {
  #walking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#restore();
    this.addEventListener('keydown', ({ key }) => {
      this.#walking = key.startsWith('Arrow');
    });
    this.addEventListener('pointerdown', () => {
      this.#walking = false;
    });
    this.addEventListener('change', ({ target }) => {
      const choice = target as HTMLInputElement;
      clearTimeout(this.#timer);
      if (this.#walking) this.#timer = setTimeout(() => this.#choose(choice), SETTLED);
      else this.#choose(choice);
    });
  }

  #choose(choice: HTMLInputElement): void {
    const status = this.querySelector('[role="status"]');
    const said = choice.parentElement?.querySelector('.said');
    if (status) status.textContent = said?.textContent?.trim() ?? '';
    change((progress) => answered(progress, this.#id, Number(choice.value), choice.dataset['right'] === 'true'));
  }

  #restore(): void {
    const chosen = kept().questions.get(this.#id)?.chosen;
    const choice = this.querySelector<HTMLInputElement>(`input[value="${chosen}"]`);
    if (choice) choice.checked = true;
  }

  get #id(): string {
    return this.dataset['question'] ?? '';
  }
}

customElements.define('gh-quiz', Quiz);
