import { make } from '../figures/in-page/make.ts';
import { fill } from '../progress/fill.ts';
import { button } from './button.ts';
import type { KeptWork } from './kept-work.ts';
import { LINK_MARK } from './link-mark.ts';
import type { LabWords } from './words.ts';

/** What a reader should know before they begin, above everything else. */
export class Notices {
  readonly element = make('div');
  readonly #words: LabWords;

  constructor(words: LabWords) {
    this.#words = words;
  }

  /** What a link brings is a question: nobody's files go into an editor, still less into a cluster, unasked. */
  async offerLink(lab: string, take: (work: KeptWork) => void): Promise<void> {
    if (!location.hash.startsWith(LINK_MARK)) return;
    const work = await import('./link.ts').then(
      ({ workInLink }) => workInLink(lab),
      () => 'broken' as const,
    );
    if (!work) return;
    if (work === 'broken') return this.#add('link', this.#words.badLink);
    const accept = (): void => {
      this.#remove('link');
      take(work);
    };
    this.#add('link', this.#words.fromLink, ' ', button(this.#words.takeLink, accept, { 'data-do': 'take' }));
  }

  /** Of a lab that was drawn for this reader: what differs from the task on the page. */
  tellValues(values: Readonly<Record<string, string | number>>): void {
    this.#remove('values');
    const told = Object.entries(values).map(([name, value]) => `${name} ${value}`);
    if (told.length > 0) this.#add('values', fill(this.#words.values, { values: told.join(', ') }));
  }

  /** This browser keeps nothing. */
  tellPassing(): void {
    this.#remove('passing');
    this.#add('passing', this.#words.passing);
  }

  #add(what: string, ...said: (string | Node)[]): void {
    this.element.append(make('p', { 'data-notice': what, class: 'gh-notice' }, ...said));
  }

  #remove(what: string): void {
    this.element.querySelector(`[data-notice="${what}"]`)?.remove();
  }
}
