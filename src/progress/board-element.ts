import { download } from './download.ts';
import { fill } from './fill.ts';
import { change, forget, kept, lasts, onChange, unreadable } from './kept.ts';
import { LARGEST, serialize } from './parse.ts';
import { take } from './take.ts';
import { type LessonOutline, tally } from './tally.ts';

const FILE = 'gatehouse-progress.json';

/** The progress page: the table of what is done, and the record as a file, out and in. */
class ProgressBoard extends HTMLElement {
  connectedCallback(): void {
    const file = this.#find('input[type="file"]') as HTMLInputElement;
    this.#on('export', () => this.#export());
    this.#on('import', () => file.click());
    this.#on('forget', () => this.#forget());
    this.#on('rescue', () => download('gatehouse-unreadable.txt', unreadable() ?? ''));
    file.addEventListener('change', () => void this.#import(file));
    onChange(() => this.#show());
    this.#show();
  }

  #show(): void {
    const progress = kept();
    this.#find('[data-passing]').hidden = lasts();
    this.#find('[data-aside]').hidden = unreadable() === undefined;
    for (const row of this.querySelectorAll<HTMLElement>('[data-lessons]')) {
      const { read, lessons, right, questions, next } = tally(lessonsOf(row), progress);
      const put = (cell: string, ...content: (string | Node)[]) => {
        row.querySelector(`[data-${cell}]`)?.replaceChildren(...content);
      };
      put('read', this.#say('count', { done: read, total: lessons }));
      put('right', this.#say('count', { done: right, total: questions }));
      put('next', next ? linkTo(next) : this.#say('done'));
    }
  }

  #export(): void {
    download(FILE, serialize(kept()));
    this.#announce(this.#say('exported', { file: FILE }));
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    // A file too large is not even read.
    const text = file.size > LARGEST ? undefined : await file.text().catch(() => '');
    // The same file can be chosen again only after this.
    input.value = '';
    const taken = text === undefined ? { trouble: 'large' as const } : take(text, kept());
    if ('trouble' in taken) return this.#announce(this.#say(taken.trouble));
    change(() => taken.progress);
    const { lessons, answers } = taken.taken;
    this.#announce(lessons + answers > 0 ? this.#say('taken', { lessons, answers }) : this.#say('nothing'));
  }

  #forget(): void {
    if (!confirm(this.#say('ask'))) return;
    forget();
    this.#announce(this.#say('forgotten'));
  }

  #say(word: string, values: Record<string, string | number> = {}): string {
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Record<string, string>;
    return fill(words[word] ?? '', values);
  }

  #announce(sentence: string): void {
    this.#find('[role="status"]').textContent = sentence;
  }

  #on(action: string, act: () => void): void {
    this.#find(`[data-do="${action}"]`).addEventListener('click', act);
  }

  #find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The progress page lacks ${selector}`);
    return found;
  }
}

function lessonsOf(row: HTMLElement): LessonOutline[] {
  return JSON.parse(row.dataset['lessons'] ?? '[]') as LessonOutline[];
}

function linkTo({ href, title }: LessonOutline): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  return link;
}

customElements.define('gh-progress', ProgressBoard);
