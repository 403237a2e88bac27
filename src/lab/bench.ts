import * as Comlink from 'comlink';
import type { Vantage } from '../../checker/cluster/cluster.ts';
import type { Path } from '../../checker/probes/path/path.ts';
import type { RunEvent } from '../../checker/run/judge.ts';
import { make } from '../figures/in-page/make.ts';
import type { ClusterView } from '../picture/cluster-view.ts';
import type { ClusterPicture } from '../picture/picture-element.ts';
import { fill } from '../progress/fill.ts';
import { breath } from './breath.ts';
import { button } from './button.ts';
import { carryButtons } from './carry.ts';
import type { LabData } from './data.json.ts';
import { Editor } from './editor.ts';
import { FILE_NAME, type KeptWork, keepWork } from './kept-work.ts';
import { Notices } from './notices.ts';
import '../picture/picture-element.ts';
import { outcomesView, problemsOf } from './outcomes-view.ts';
import { pageLanguage } from './page-language.ts';
import { checkView, placesIn, type ReportOptions, verdictView } from './report-view.ts';
import { RoadFold } from './road-fold.ts';
import { solutionView } from './solution-view.ts';
import { terminalFold } from './terminal-fold.ts';
import type { Running } from './terminal-view.ts';
import { startThread, type Thread } from './thread.ts';
import type { LabWords } from './words.ts';
import type { OpenedLab } from './worker/lab-worker.ts';

export interface BenchOptions {
  /** The lab's id. */
  readonly lab: string;
  /** The address of the course in the page's language, with a slash at its end. */
  readonly base: string;
  readonly data: LabData;
  /** Where the lab is being opened already, and with what. */
  readonly thread: Thread;
  readonly work: KeptWork | undefined;
  readonly opening: Promise<OpenedLab>;
}

/** A reader's place to work at one lab: what they write, what they ask for, and what comes of it. */
export class Bench {
  readonly #options: BenchOptions;
  readonly #words: LabWords;
  readonly #root: HTMLElement;
  readonly #editor: Editor;
  readonly #status = make('p', { role: 'status', class: 'gh-status' });
  readonly #results = make('div', { class: 'gh-results' });
  readonly #notices: Notices;
  readonly #bar = make('div', { class: 'gh-bar' });
  #thread: Thread;
  #opened: OpenedLab | undefined;
  readonly #picture: ClusterPicture;
  readonly #road: RoadFold;
  #lines = 0;
  #isWatching = false;
  /** Which asking is the newest: what an older one still says is not shown. */
  #turn = 0;

  constructor(root: HTMLElement, options: BenchOptions) {
    this.#root = root;
    this.#options = options;
    this.#thread = options.thread;
    this.#words = options.data.words;
    const desk = make('div');
    const { files: label, keys } = this.#words;
    this.#editor = new Editor(desk, { label, keys, changed: () => this.#keep() });
    this.#drawBar();
    this.#picture = document.createElement('gh-cluster-picture') as ClusterPicture;
    this.#picture.dataset['words'] = JSON.stringify(options.data.pictureWords);
    this.#road = new RoadFold(this.#words.road);
    this.#notices = new Notices(this.#words);
    root.replaceChildren(
      this.#notices.element,
      this.#bar,
      this.#status,
      desk,
      this.#results,
      make('details', { class: 'gh-fold', open: '' }, make('summary', {}, this.#words.picture), this.#picture),
      this.#road.element,
      terminalFold(this.#words, (line, print) => this.#run(line, print)),
    );
  }

  async begin(): Promise<void> {
    const { work, opening } = this.#options;
    await this.#show(work, opening);
    await this.#notices.offerLink(this.#options.lab, (work) => void this.#take(work));
    this.#say(this.#words.ready);
  }

  /** Opens the lab in its worker, with a reader's files or the first ones; nothing runs yet. */
  #open(work: KeptWork | undefined): Promise<void> {
    const { lab, data } = this.#options;
    return this.#show(work, this.#thread.lab.open(lab, data.files, work?.seed));
  }

  async #show(work: KeptWork | undefined, opening: Promise<OpenedLab>): Promise<void> {
    this.#opened = await opening;
    this.#editor.files = work?.files ?? this.#opened.start;
    await breath();
    this.#notices.tellValues(this.#opened.toldValues);
    void this.#beginRoad(this.#opened);
    // A lab about the cluster's own config gets its cluster from the reader's, when something is asked of it. What keeps
    // a cluster from starting is told then, too.
    this.#isWatching = false;
    if (!this.#opened.ownCluster) this.#watch();
  }

  /** A worker may be busy with what a reader wrote and never come to an end: it is ended, and another one begins. */
  async #startOver(work: KeptWork | undefined): Promise<void> {
    this.#turn++;
    this.#thread.end();
    this.#thread = startThread();
    await this.#open(work);
    this.#results.replaceChildren();
  }

  #drawBar(): void {
    const { lab } = this.#options;
    const words = this.#words;
    const carrying = {
      lab,
      words,
      work: () => this.#work(),
      say: (...said: (string | Node)[]) => this.#say(...said),
      take: (work: KeptWork) => this.#take(work),
    };
    this.#bar.replaceChildren(
      button(words.apply, () => void this.#apply(), { 'data-do': 'apply' }),
      button(words.check, () => void this.#check(), { 'data-do': 'check' }),
      button(words.reset, () => void this.#reset(), { 'data-do': 'reset' }),
      button(words.solution, () => this.#showSolution(), { 'data-do': 'solution' }),
      make(
        'details',
        { class: 'gh-more' },
        make('summary', {}, words.more),
        button(words.file, () => this.#addFile(), { 'data-do': 'file' }),
        button(words.cluster, () => void this.#newCluster(), { 'data-do': 'cluster' }),
        ...carryButtons(carrying),
      ),
    );
  }

  #addFile(): void {
    const name = prompt(this.#words.fileName, 'service-2.yaml')?.trim();
    if (name === undefined) return;
    const isManifest = FILE_NAME.test(name) && /\.(ya?ml|json)$/.test(name);
    if (isManifest) {
      this.#editor.add(name);
      this.#keep();
    } else this.#say(this.#words.badFileName);
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const see = (view: ClusterView): void => {
      this.#picture.view = view;
      this.#road.show(view.pods);
    };
    void this.#thread.lab.watch(Comlink.proxy(see)).catch(() => undefined);
  }

  async #beginRoad({ usualFrom, usualUrl }: OpenedLab): Promise<void> {
    const { base, data } = this.#options;
    const { pathWords, missingLessons } = data;
    const trace = (from: Vantage, url: string): Promise<Path> => this.#thread.lab.trace(from, url, this.#editor.files);
    const language = pageLanguage();
    await this.#road.begin({
      words: this.#words,
      pathWords,
      missingLessons,
      base,
      language,
      usualFrom,
      usualUrl,
      trace,
    });
  }

  #run(line: string, print: (text: string) => void): Running {
    const id = ++this.#lines;
    const { lab } = this.#thread;
    const ended = lab.run(id, line, this.#editor.files, Comlink.proxy(print)).catch((error: unknown) => {
      print(`${(error as Error).message}\n`);
      return 1;
    });
    return { ended, stop: () => void lab.stop(id) };
  }

  async #apply(): Promise<void> {
    const turn = this.#begin(this.#words.applying);
    const applying = this.#thread.lab.apply(this.#editor.files);
    const outcomes = await applying.catch((error: unknown) => this.#stopped(turn, error));
    if (!outcomes || turn !== this.#turn) return;
    this.#watch();
    this.#editor.mark(problemsOf(outcomes));
    this.#results.replaceChildren(outcomesView(outcomes, this.#reportOptions()));
    const accepted = outcomes.filter(({ result }) => result === 'accepted').length;
    const refused = outcomes.length - accepted;
    this.#say(fill(refused > 0 ? this.#words.refused : this.#words.accepted, { count: accepted, refused }));
  }

  async #check(): Promise<void> {
    const turn = this.#begin(this.#words.checking);
    const list = make('ul', { class: 'gh-checks' });
    this.#results.replaceChildren(list);
    const options = this.#reportOptions();
    let isDone = false;
    // They come over a channel of their own, the last ones perhaps after the report.
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'judged' && turn === this.#turn && !isDone) list.append(checkView(event.report, options));
    };
    const checking = this.#thread.lab.check(this.#editor.files, Comlink.proxy(onEvent));
    const report = await checking.catch((error: unknown) => this.#stopped(turn, error));
    isDone = true;
    if (turn !== this.#turn) return;
    // What was judged on the way to nothing is no judgement.
    if (!report) return list.remove();
    this.#watch();
    list.replaceChildren(...report.checks.map((check) => checkView(check, options)));
    this.#results.append(verdictView(report, options));
    this.#editor.mark(placesIn(report));
    this.#say(this.#words[`verdict.${report.summary.verdict}`]);
    this.#root.dispatchEvent(new CustomEvent('gh-report', { detail: report }));
  }

  #reportOptions(): ReportOptions {
    const { base, data } = this.#options;
    return {
      words: this.#words,
      why: this.#opened?.why[pageLanguage()] ?? '',
      lessonAt: (lesson) => (data.missingLessons.includes(lesson) ? undefined : `${base}${lesson}/`),
      show: (file, line) => this.#editor.show(file, line),
    };
  }

  /** The reader's files stay until they said yes, and come back where they change their mind. */
  async #reset(): Promise<void> {
    if (!confirm(this.#words.askReset)) return;
    const before = this.#work();
    await this.#startOver(undefined);
    this.#keep();
    this.#offerBack(this.#words.wasReset, before);
  }

  /** Work from elsewhere, which does not run before the reader asks for it. */
  async #take(work: KeptWork): Promise<void> {
    const before = this.#work();
    await this.#startOver(work);
    this.#keep();
    this.#offerBack(this.#words.uploaded, before);
  }

  #offerBack(said: string, before: KeptWork): void {
    const back = async (): Promise<void> => {
      await this.#startOver(before);
      this.#keep();
      this.#say(this.#words.ready);
    };
    this.#say(
      said,
      ' ',
      button(this.#words.undo, () => void back()),
    );
  }

  async #newCluster(): Promise<void> {
    await this.#startOver(this.#work());
    this.#say(this.#words.newCluster);
  }

  #showSolution(): void {
    if (!this.#opened || !confirm(this.#words.askSolution)) return;
    const view = solutionView(this.#words.solutionTitle, this.#opened.solution);
    this.#results.replaceChildren(view);
    view.querySelector('h3')?.focus();
  }

  #work(): KeptWork {
    const seed = this.#opened?.seed;
    return { ...(seed !== undefined && { seed }), files: this.#editor.files };
  }

  #keep(): void {
    if (!keepWork(this.#options.lab, this.#work())) this.#notices.tellPassing();
  }

  #begin(said: string): number {
    this.#say(said);
    this.#bar.setAttribute('aria-busy', 'true');
    return ++this.#turn;
  }

  #stopped(turn: number, error: unknown): undefined {
    if (turn !== this.#turn) return;
    const { name, message } = error as Error;
    this.#say(name === 'LostPartError' ? this.#words.lost : `${this.#words.stopped} ${message}`);
  }

  #say(...said: (string | Node)[]): void {
    this.#bar.removeAttribute('aria-busy');
    this.#status.replaceChildren(...said);
  }
}
