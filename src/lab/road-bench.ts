import * as Comlink from 'comlink';
import type { Vantage } from '../../checker/cluster/cluster.ts';
import type { SourceFile } from '../../checker/manifests/manifest.ts';
import type { Path } from '../../checker/probes/path/path.ts';
import { make } from '../figures/in-page/make.ts';
import type { ClusterView } from '../picture/cluster-view.ts';
import { button } from './button.ts';
import type { LabData } from './data.json.ts';
import { Editor } from './editor.ts';
import { outcomesView, problemsOf } from './outcomes-view.ts';
import { pageLanguage } from './page-language.ts';
import { PathView } from './path-view.ts';
import type { Thread } from './thread.ts';
import type { LabWords } from './words.ts';

export interface RoadBenchOptions {
  /** The lab whose solution is the prepared cluster. */
  readonly lab: string;
  readonly base: string;
  /** Where the first request starts: `host` or `node`. */
  readonly from: string;
  readonly url: string;
  readonly data: LabData;
  readonly thread: Thread;
}

/** A prepared cluster whose files can be changed, and a request that shows what the change does to its road. */
export class RoadBench {
  readonly #options: RoadBenchOptions;
  readonly #words: LabWords;
  readonly #editor: Editor;
  readonly #problems = make('div', { class: 'gh-results', 'aria-live': 'polite' });
  readonly #path: PathView;
  readonly #thread: Thread;
  #healthy: readonly SourceFile[] = [];
  /** Whether the cluster stands as the files say. */
  #isApplied = false;

  constructor(root: HTMLElement, options: RoadBenchOptions) {
    const { data, base, from, url } = options;
    this.#options = options;
    this.#thread = options.thread;
    this.#words = data.words;
    const desk = make('div');
    this.#editor = new Editor(desk, {
      label: this.#words.files,
      keys: this.#words.keys,
      changed: () => this.#changed(),
    });
    this.#path = new PathView({
      words: this.#words,
      pathWords: data.pathWords,
      missingLessons: data.missingLessons,
      base,
      language: pageLanguage(),
      usualFrom: from,
      usualUrl: url,
      trace: (vantage, address) => this.#trace(vantage, address),
    });
    const files = make('details', { class: 'gh-fold' }, make('summary', {}, this.#words.files), desk);
    files.append(button(this.#words.healthy, () => this.#heal(), { 'data-do': 'heal' }));
    root.replaceChildren(files, this.#problems, this.#path.element);
  }

  async begin(): Promise<void> {
    const { lab, data } = this.#options;
    const { solution } = await this.#thread.lab.open(lab, data.files, undefined);
    this.#healthy = solution;
    this.#heal();
    const see = (view: ClusterView): void => this.#path.show(view.pods);
    await this.#thread.lab.watch(Comlink.proxy(see));
  }

  #heal(): void {
    this.#editor.files = this.#healthy;
    this.#changed();
  }

  #changed(): void {
    this.#isApplied = false;
  }

  /** With the files applied as they stand, so that a changed field is a changed road. */
  async #trace(from: Vantage, url: string): Promise<Path> {
    if (!this.#isApplied) {
      const outcomes = await this.#thread.lab.apply(this.#editor.files);
      const refused = outcomes.filter(({ result }) => result !== 'accepted');
      const show = (file: string, line: number | undefined): void => this.#editor.show(file, line);
      this.#editor.mark(problemsOf(refused));
      this.#problems.replaceChildren(outcomesView(refused, { words: this.#words, show }));
      this.#isApplied = true;
    }
    return this.#thread.lab.trace(from, url, this.#editor.files);
  }
}
