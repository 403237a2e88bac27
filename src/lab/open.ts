import './lab.css';
import * as Comlink from 'comlink';
import type { Report } from '../../checker/report/report.ts';
import type { RunEvent } from '../../checker/run/judge.ts';
import { fill } from '../progress/fill.ts';
import type { LabData } from './data.json.ts';
import { Editor, type Problem } from './editor.ts';
import { button, element } from './element.ts';
import { type KeptWork, keepWork, keptWork } from './kept-work.ts';
import { linkTo, workInLink } from './link.ts';
import { checkView, type ReportOptions, verdictView } from './report-view.ts';
import type { LabWords } from './words.ts';
import type { LabWorker, OpenedLab } from './worker/lab-worker.ts';
import type { Outcome } from './worker/outcomes.ts';

/** Makes the lab of a `<gh-lab>`: its cluster in a worker, its editor and its buttons in the element. */
export async function open(root: HTMLElement): Promise<void> {
  const { lab = '', data = '', base = '/' } = root.dataset;
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${data}: HTTP ${response.status}`);
  const { files, words } = (await response.json()) as LabData;
  const bench = new Bench(root, { lab, base, words, data: files });
  await bench.begin();
}

interface BenchOptions {
  readonly lab: string;
  readonly base: string;
  readonly words: LabWords;
  readonly data: LabData['files'];
}

/** A reader's place to work at one lab. */
class Bench {
  readonly #options: BenchOptions;
  readonly #words: LabWords;
  readonly #editor: Editor;
  readonly #status = element('p', { role: 'status', class: 'gh-status' });
  readonly #results = element('div', { class: 'gh-results' });
  readonly #aside = element('div');
  readonly #bar = element('div', { class: 'gh-bar' });
  #thread: Thread;
  #opened: OpenedLab | undefined;
  #seed: string | undefined;
  /** Which run is the newest: what an older one still says is not shown. */
  #turn = 0;

  constructor(root: HTMLElement, options: BenchOptions) {
    this.#options = options;
    this.#words = options.words;
    this.#thread = startThread();
    const desk = element('div', { class: 'gh-desk' });
    root.replaceChildren(this.#aside, this.#bar, this.#status, desk, this.#results);
    const changed = (): void => this.#keep();
    this.#editor = new Editor(desk, { label: this.#words.files, keys: this.#words.keys, changed });
    this.#drawBar();
  }

  async begin(): Promise<void> {
    const kept = keptWork(this.#options.lab);
    await this.#openLab(kept);
    await this.#offerLink();
    this.#say(this.#words.ready);
  }

  /** Opens the lab anew in its worker, with a reader's files or the first ones. */
  async #openLab(work: KeptWork | undefined): Promise<void> {
    this.#opened = await this.#thread.lab.open(this.#options.lab, this.#options.data, work?.seed);
    this.#seed = this.#opened.seed;
    this.#editor.files = work?.files ?? this.#opened.start;
    this.#tellValues();
  }

  #drawBar(): void {
    const words = this.#words;
    const more = element(
      'details',
      { class: 'gh-more' },
      element('summary', {}, words.more),
      button(words.cluster, () => void this.#newCluster()),
      button(words.download, () => void this.#download()),
      this.#uploadButton(),
      button(words.link, () => void this.#copyLink()),
    );
    this.#bar.replaceChildren(
      button(words.apply, () => void this.#apply(), { 'data-do': 'apply' }),
      button(words.check, () => void this.#check(), { 'data-do': 'check' }),
      button(words.reset, () => void this.#reset(), { 'data-do': 'reset' }),
      button(words.solution, () => this.#showSolution(), { 'data-do': 'solution' }),
      more,
    );
  }

  async #apply(): Promise<void> {
    const turn = this.#begin(this.#words.applying);
    const outcomes = await this.#thread.lab
      .apply(this.#editor.files)
      .catch((error: unknown) => this.#stopped(turn, error));
    if (!outcomes || turn !== this.#turn) return;
    this.#editor.mark(problemsOf(outcomes));
    const refused = outcomes.filter(({ result }) => result !== 'accepted');
    const said = refused.length > 0 ? this.#words.refused : this.#words.accepted;
    this.#say(fill(said, { count: outcomes.length - refused.length, refused: refused.length }));
    this.#results.replaceChildren(
      element('ul', { class: 'gh-outcomes' }, ...outcomes.map((outcome) => this.#outcomeView(outcome))),
    );
  }

  #outcomeView({ object, result, message, file, line, warnings }: Outcome): HTMLElement {
    const place = line === undefined ? file : `${file}:${line}`;
    const spot = button(place, () => this.#editor.show(file, line), { class: 'gh-spot' });
    const told = [message, ...warnings].filter((text) => text !== undefined).join(' ');
    return element(
      'li',
      { class: result === 'accepted' ? 'gh-pass' : 'gh-fail', 'data-result': result },
      element('span', { 'aria-hidden': 'true', class: 'gh-mark' }, result === 'accepted' ? '✓' : '✗'),
      element('span', { class: 'sr-only' }, `${result === 'accepted' ? this.#words.pass : this.#words.fail}: `),
      [object, told].filter(Boolean).join(': '),
      ' ',
      spot,
    );
  }

  async #check(): Promise<void> {
    const turn = this.#begin(this.#words.checking);
    const list = element('ul', { class: 'gh-checks' });
    this.#results.replaceChildren(list);
    const options = this.#reportOptions();
    let isDone = false;
    // They come over a channel of their own, the last ones perhaps after the report.
    const onEvent = (event: RunEvent): void => {
      if (turn !== this.#turn || isDone) return;
      if (event.type === 'judged') list.append(checkView(event.report, options));
    };
    const report = await this.#thread.lab
      .check(this.#editor.files, Comlink.proxy(onEvent))
      .catch((error: unknown) => this.#stopped(turn, error));
    if (!report || turn !== this.#turn) return;
    isDone = true;
    list.replaceChildren(...report.checks.map((check) => checkView(check, options)));
    this.#results.append(verdictView(report, options));
    this.#editor.mark(placesIn(report));
    this.#say(this.#words[`verdict.${report.summary.verdict}`]);
  }

  #reportOptions(): ReportOptions {
    const isHinglish = document.documentElement.lang.startsWith('hi');
    return {
      words: this.#words,
      why: this.#opened?.why[isHinglish ? 'hi' : 'en'] ?? '',
      lessonAt: (lesson) => `${this.#options.base}${lesson}/`,
      show: (file, line) => this.#editor.show(file, line),
    };
  }

  /** The reader's files stay until they said yes, and come back where they change their mind. */
  async #reset(): Promise<void> {
    if (!confirm(this.#words.askReset)) return;
    const before = this.#work();
    await this.#freshThread();
    await this.#openLab(undefined);
    this.#keep();
    this.#results.replaceChildren();
    this.#say(this.#words.wasReset, this.#words.undo, () => void this.#take(before));
  }

  async #take(work: KeptWork): Promise<void> {
    await this.#freshThread();
    await this.#openLab(work);
    this.#keep();
    this.#results.replaceChildren();
    this.#say(this.#words.ready);
  }

  async #newCluster(): Promise<void> {
    const work = this.#work();
    await this.#freshThread();
    await this.#openLab(work);
    this.#results.replaceChildren();
    this.#say(this.#words.newCluster);
  }

  #showSolution(): void {
    if (!this.#opened || !confirm(this.#words.askSolution)) return;
    const files = this.#opened.solution.map(({ name, text }) =>
      element('section', {}, element('h4', {}, name), element('pre', { tabindex: '0' }, element('code', {}, text))),
    );
    this.#results.replaceChildren(
      element('div', { class: 'gh-solution' }, element('h3', { tabindex: '-1' }, this.#words.solutionTitle), ...files),
    );
    this.#results.querySelector('h3')?.focus();
  }

  async #download(): Promise<void> {
    const { zipped } = await import('./archive.ts');
    const link = element('a', { download: `${this.#options.lab}.zip` });
    const bytes = zipped(this.#options.lab, this.#work());
    link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: 'application/zip' }));
    link.click();
    // The browser needs the address until it has begun to write.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  #uploadButton(): HTMLElement {
    const input = element('input', { type: 'file', accept: '.zip,application/zip', hidden: true });
    input.addEventListener('change', () => void this.#upload(input));
    return element(
      'span',
      {},
      button(this.#words.upload, () => input.click()),
      input,
    );
  }

  async #upload(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (!file) return;
    const { unzipped } = await import('./archive.ts');
    const work = unzipped(this.#options.lab, new Uint8Array(await file.arrayBuffer()));
    // The same file can be chosen again only after this.
    input.value = '';
    if (!work) return this.#say(this.#words.badUpload);
    const before = this.#work();
    await this.#take(work);
    this.#say(this.#words.uploaded, this.#words.undo, () => void this.#take(before));
  }

  async #copyLink(): Promise<void> {
    const url = await linkTo(this.#options.lab, this.#work());
    if (url === undefined) return this.#say(this.#words.linkTooLong);
    await navigator.clipboard?.writeText(url).catch(() => undefined);
    const field = element('input', { type: 'text', readonly: true, value: url, 'aria-label': this.#words.link });
    this.#say(this.#words.linkCopied);
    this.#status.append(' ', field);
  }

  /** What a link brings is shown as a question: nobody's files go into an editor, still less into a cluster, unasked. */
  async #offerLink(): Promise<void> {
    const work = await workInLink(this.#options.lab);
    if (!work) return;
    if (work === 'broken') {
      this.#aside.append(element('p', { class: 'gh-notice' }, this.#words.badLink));
      return;
    }
    const notice = element('p', { class: 'gh-notice' }, `${this.#words.fromLink} `);
    const take = async (): Promise<void> => {
      const before = this.#work();
      notice.remove();
      await this.#take(work);
      this.#say(this.#words.uploaded, this.#words.undo, () => void this.#take(before));
    };
    notice.append(button(this.#words.takeLink, () => void take()));
    this.#aside.append(notice);
  }

  #tellValues(): void {
    this.#aside.querySelector('[data-values]')?.remove();
    const values = Object.entries(this.#opened?.toldValues ?? {});
    if (values.length === 0) return;
    const told = values.map(([name, value]) => `${name} ${value}`).join(', ');
    this.#aside.append(
      element('p', { 'data-values': true, class: 'gh-notice' }, fill(this.#words.values, { values: told })),
    );
  }

  /** A worker that is busy with what a reader wrote may never come to an end: it is ended, and another one begins. */
  async #freshThread(): Promise<void> {
    this.#turn++;
    this.#thread.end();
    this.#thread = startThread();
    this.#bar.removeAttribute('aria-busy');
  }

  #work(): KeptWork {
    return { ...(this.#seed !== undefined && { seed: this.#seed }), files: this.#editor.files };
  }

  #keep(): void {
    if (!keepWork(this.#options.lab, this.#work()) && !this.#aside.querySelector('[data-passing]'))
      this.#aside.append(element('p', { 'data-passing': true, class: 'gh-notice' }, this.#words.passing));
  }

  #begin(words: string): number {
    this.#bar.setAttribute('aria-busy', 'true');
    this.#say(words);
    return ++this.#turn;
  }

  #stopped(turn: number, error: unknown): undefined {
    if (turn === this.#turn) this.#say(`${this.#words.stopped} ${(error as Error).message}`);
  }

  #say(words: string, offer?: string, act?: () => void): void {
    if (words !== this.#words.applying && words !== this.#words.checking) this.#bar.removeAttribute('aria-busy');
    this.#status.replaceChildren(words);
    if (offer !== undefined && act) this.#status.append(' ', button(offer, act));
  }
}

interface Thread {
  readonly lab: Comlink.Remote<LabWorker>;
  end(): void;
}

function startThread(): Thread {
  const worker = new Worker(new URL('./worker/lab-worker.ts', import.meta.url), { type: 'module' });
  return { lab: Comlink.wrap<LabWorker>(worker), end: () => worker.terminate() };
}

function problemsOf(outcomes: readonly Outcome[]): Problem[] {
  return outcomes.flatMap(({ message, file, line, column }) =>
    message === undefined
      ? []
      : [{ file, message, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }],
  );
}

function placesIn({ checks }: Report): Problem[] {
  return checks.flatMap(({ diagnoses }) =>
    diagnoses.flatMap(({ places, because }) =>
      places.map(({ file, line, column }) => ({
        file,
        message: because,
        ...(line !== undefined && { line }),
        ...(column !== undefined && { column }),
      })),
    ),
  );
}
