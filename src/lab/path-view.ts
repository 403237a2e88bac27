import type { Vantage } from '../../checker/cluster/cluster.ts';
import type { Path } from '../../checker/probes/path/path.ts';
import { drawing } from '../figures/drawing.ts';
import { make } from '../figures/in-page/make.ts';
import { pathScene } from '../figures/path-scene.ts';
import type { PathWalk } from '../path-walk/path-element.ts';
import '../path-walk/path-element.ts';
import type { LabWords } from './words.ts';

export interface PathViewOptions {
  readonly words: LabWords;
  /** The walk's own words, and where lessons are. */
  readonly pathWords: Readonly<Record<string, string>>;
  readonly base: string;
  readonly missingLessons: readonly string[];
  readonly language: 'en' | 'hi';
  /** Where a reader's first request starts (`host`, `node`) and where it goes. */
  readonly usualFrom: string;
  readonly usualUrl: string;
  readonly trace: (from: Vantage, url: string) => Promise<Path>;
}

/** A Pod that a request can start from. */
export interface Start {
  readonly namespace: string;
  readonly name: string;
}

/** Sends a request from where the reader says, and shows the road it took. */
export class PathView {
  readonly element: HTMLElement;
  readonly #options: PathViewOptions;
  readonly #from = make('select', {});
  readonly #url: HTMLInputElement;
  readonly #walk: PathWalk;
  readonly #status = make('p', { role: 'status', class: 'gh-status' });
  #pods = '';

  constructor(options: PathViewOptions) {
    const { words, pathWords, base, missingLessons, usualUrl } = options;
    this.#options = options;
    this.#url = make('input', { type: 'text', value: usualUrl, spellcheck: 'false', autocapitalize: 'off' });
    this.#walk = document.createElement('gh-path') as PathWalk;
    Object.assign(this.#walk.dataset, { words: JSON.stringify(pathWords), base, missing: missingLessons.join(' ') });
    this.show([]);
    this.#from.value = options.usualFrom;
    const form = make(
      'form',
      { class: 'gh-ask' },
      make('label', {}, words.from, ' ', this.#from),
      make('label', {}, words.url, ' ', this.#url),
      make('button', { class: 'gh-button', 'data-do': 'send' }, words.send),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.element = make('section', { class: 'gh-path-view' }, form, this.#status, this.#walk);
  }

  /** The Pods that are there to start from; the reader's choice stays while it can. */
  show(pods: readonly Start[]): void {
    const names = JSON.stringify(pods);
    if (names === this.#pods) return;
    this.#pods = names;
    const { words } = this.#options;
    const chosen = this.#from.value;
    const options = [
      make('option', { value: 'host' }, words.fromHost),
      make('option', { value: 'node' }, words.fromNode),
      ...pods.map(({ namespace, name }) => make('option', { value: `${namespace}/${name}` }, name)),
    ];
    this.#from.replaceChildren(...options);
    if (options.some(({ value }) => value === chosen)) this.#from.value = chosen;
  }

  async #send(): Promise<void> {
    const { words, language, trace } = this.#options;
    this.#status.textContent = words.sending;
    try {
      const path = await trace(this.#vantage(), this.#url.value.trim());
      this.#walk.path = path;
      const scene = pathScene(path);
      this.#walk.figure = drawing(scene, language, 'right') + drawing(scene, language, 'down');
      this.#walk.send();
      this.#status.textContent = '';
    } catch (error) {
      this.#walk.path = undefined;
      this.#status.textContent = (error as Error).message;
    }
  }

  #vantage(): Vantage {
    const [namespace = '', pod] = this.#from.value.split('/');
    if (pod !== undefined) return { from: 'pod', namespace, pod };
    return this.#from.value === 'node' ? { from: 'node' } : { from: 'host' };
  }
}
