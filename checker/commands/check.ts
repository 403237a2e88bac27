import path from 'node:path';
import { type Choice, chooseProvider, placeOf } from '../cluster/choose.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { solutionFiles } from '../lab/answers.ts';
import { fill } from '../lab/draw.ts';
import { findLab, labFolder, workFolder } from '../lab/find-lab.ts';
import { type Lab, labNumber } from '../lab/lab.ts';
import { chosenLanguage } from '../lab/language.ts';
import { ensureWork } from '../lab/work.ts';
import type { Submission } from '../manifests/manifest.ts';
import { parseManifests } from '../manifests/parse.ts';
import { readSubmission } from '../manifests/read-folder.ts';
import { jsonPrinter, textPrinter } from '../report/printers.ts';
import { type Progress, progressOn } from '../report/progress.ts';
import { exitCodeOf } from '../report/summary.ts';
import type { RunEvent } from '../run/judge.ts';
import { runLab } from '../run/run-lab.ts';
import { startStandIns } from '../run/stand-ins.ts';
import { type Opened, openCluster } from './cluster-for-lab.ts';
import { interruptible } from './interruption.ts';

/** As the command line gives them. */
export interface CheckOptions {
  readonly solution?: boolean;
  readonly watch?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
  /** Seconds. */
  readonly timeout?: number;
  readonly keep?: boolean;
  readonly provider?: string;
  readonly nodeImage?: string;
  readonly context?: string;
  /** For what a lab says; `GATEHOUSE_LANG` unless given. */
  readonly lang?: string;
}

/** One run of `lab:check`, and what it needs all along. */
interface Session {
  readonly lab: Lab;
  readonly folder: string;
  /** The answer as its files say it now. */
  readonly read: () => Promise<Submission>;
  readonly options: CheckOptions;
  readonly choice: Choice;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Checks a lab and sets the exit code: 0 all pass, 1 some fail, 3 could not check. */
export async function check(word: string | undefined, options: CheckOptions): Promise<void> {
  const progress = progressOn(process.stderr, options.json ?? false);
  const asked = await submissionFor(await findLab(word), options, progress);
  await interruptible(async (signal) => {
    const choice = await chooseProvider(options, placeOf(asked.lab));
    progress.line(choice.why);
    const session = { ...asked, options, choice, progress, signal };
    const opened = await openCluster(choice, asked, { signal, onProgress: progress.line }, asked.lab.beside.length > 0);
    try {
      if (options.watch) await checkOnChanges(session, opened);
      else await checkOnce(session, opened);
      if (options.keep && !options.watch) await keepOpen(session, opened.cluster);
    } finally {
      await leave(session, opened);
    }
  });
}

/** The reader's work, or the lab's solution; what there is not yet is made. */
export async function submissionFor(
  lab: Lab,
  options: Pick<CheckOptions, 'solution'>,
  progress: Progress,
): Promise<Pick<Session, 'lab' | 'folder' | 'read'>> {
  if (options.solution) {
    const read = async () => parseManifests(await solutionFiles(lab));
    return { lab, folder: path.join(labFolder(lab.id), 'solution'), read };
  }
  const folder = workFolder(lab.id);
  const made = await ensureWork(lab);
  if (made.files.length > 0)
    progress.line(`made ${relative(folder)}/ with ${made.files.join(', ')}: that is where your answer goes`);
  return { lab: made.lab, folder, read: () => readSubmission(folder) };
}

async function checkOnce(
  { lab, folder, read, options, progress, signal }: Session,
  { cluster, stays, takenPorts }: Opened,
): Promise<void> {
  const submission = await read();
  const language = chosenLanguage(options.lang);
  const deadlineMs = (options.timeout ?? 30) * 1000;
  const printer = options.json ? jsonPrinter : textPrinter(lab, relative(folder), { ...options, stays, language });
  const onEvent = (event: RunEvent): void => {
    progress.on(event);
    if (event.type === 'judged') progress.above(() => printer.check(event.report));
  };
  printer.start();
  const run = { lab, cluster, submission, folder: relative(folder), deadlineMs, signal, takenPorts, onEvent };
  const beside = options.solution ? await startBeside(lab, options, signal) : undefined;
  try {
    const report = await runLab(run).finally(() => progress.end());
    process.exitCode = exitCodeOf(report);
    printer.end(report);
  } finally {
    await beside?.stop();
  }
}

/** What a reader of the solution would run in other terminals. */
async function startBeside({ beside, values }: Lab, options: CheckOptions, signal: AbortSignal) {
  if (beside.length === 0) return undefined;
  const [{ requireKubectl }, { runBeside }, { workshopKubeconfig }] = await Promise.all([
    import('./kubectl.ts'),
    import('../process/kubectl-beside.ts'),
    import('./workshop-kubeconfig.ts'),
  ]);
  await requireKubectl();
  const { file, context } = await workshopKubeconfig(options);
  const over = new AbortController();
  const lines = beside.map((line) => fill(line, values));
  const access = { ...(file && { kubeconfig: file }), ...(context && { context }) };
  const running = runBeside(lines, access, AbortSignal.any([signal, over.signal]));
  return {
    async stop() {
      over.abort();
      await running;
    },
  };
}

async function checkOnChanges(session: Session, opened: Opened): Promise<void> {
  const watching = await import('./watch.ts');
  const { folder, lab, signal } = session;
  await watching.checkOnChanges(folder, opened.cluster, lab, signal, () => checkOnce(session, opened));
}

/** Holds the lab's doors open until Ctrl-C, which is no failure here. */
async function keepOpen({ lab, progress, signal }: Session, cluster: Cluster): Promise<void> {
  const standIns = await startStandIns(lab, cluster);
  const doors = lab.hostPorts.map(({ hostPort }) => `localhost:${hostPort}`);
  progress.line(`kept open${doors.length > 0 ? `: ${doors.join(', ')}` : ''}; Ctrl-C ends it`);
  try {
    while (!signal.aborted) await untilAborted(signal);
  } finally {
    await standIns.stop();
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // A pending promise keeps no process alive.
    const alive = setInterval(() => {}, 60_000);
    const end = (): void => {
      clearInterval(alive);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** What this run made goes when it is interrupted before its verdict; a kind cluster that came through stays for the next. */
async function leave(
  { choice, options, progress, signal, lab }: Session,
  { cluster, made, stays }: Opened,
): Promise<void> {
  await cluster.close();
  const interruptedInside = signal.aborted && process.exitCode === undefined;
  if (interruptedInside && made) await choice.provider.delete(choice.place.name);
  else if (choice.provider.name === 'context' && !options.keep) await choice.provider.delete(choice.place.name);
  else if (made && stays)
    progress.line(
      `the cluster stays for the next check (npm run lab:check ${labNumber(lab)}); npm run lab:stop deletes it`,
    );
}

function relative(folder: string): string {
  return path.relative(process.cwd(), folder).split(path.sep).join('/') || '.';
}
