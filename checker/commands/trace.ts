import path from 'node:path';
import { chooseProvider, placeOf } from '../cluster/choose.ts';
import type { Vantage } from '../cluster/cluster.ts';
import { UserError } from '../errors.ts';
import { findLab } from '../lab/find-lab.ts';
import type { Lab } from '../lab/lab.ts';
import { chosenLanguage } from '../lab/language.ts';
import type { Path } from '../probes/path/path.ts';
import { tracePatiently } from '../probes/path/patiently.ts';
import { readTarget } from '../probes/path/target.ts';

import { paintFor } from '../report/paint.ts';
import { pathText } from '../report/path-text.ts';
import { type Progress, progressOn } from '../report/progress.ts';
import { applyAll } from '../run/apply-all.ts';
import { Objects } from '../run/objects.ts';
import { nameOf } from '../run/pods.ts';
import { untilSettled } from '../run/settled.ts';
import { startStandIns } from '../run/stand-ins.ts';
import { ensureVisitor, VISITOR } from '../run/visitor.ts';
import { type CheckOptions, submissionFor } from './check.ts';
import { type Asked, type Opened, openCluster } from './cluster-for-lab.ts';
import { interruptible } from './interruption.ts';

/** As the command line gives them. */
export interface TraceOptions
  extends Pick<CheckOptions, 'solution' | 'json' | 'provider' | 'nodeImage' | 'context' | 'lang'> {
  /** `host`, `node`, `pod`, or `pod/NAME`. */
  readonly from: string;
  /** The file that a drawing of the path is written to. */
  readonly svg?: string;
}

/** What is traced, and all along. */
interface Tracing {
  readonly lab: Lab;
  readonly read: Asked['read'];
  readonly options: TraceOptions;
  readonly url: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Follows one request through the lab's cluster, with the reader's files applied, and tells it hop by hop. */
export async function trace(word: string, url: string, options: TraceOptions): Promise<void> {
  readTarget(url);
  const language = chosenLanguage(options.lang);
  const progress = progressOn(process.stderr, options.json ?? false);
  const { lab, folder, read } = await submissionFor(await findLab(word), options, progress);
  const traced = await interruptible(async (signal) => {
    const choice = await chooseProvider(options, placeOf(lab));
    progress.line(choice.why);
    const opened = await openCluster(choice, { lab, read }, { signal, onProgress: progress.line });
    try {
      return await traceOn({ lab, read, options, url, progress, signal }, opened);
    } finally {
      progress.end();
      await opened.cluster.close();
      const isUnwanted = (signal.aborted && opened.made) || choice.provider.name === 'context';
      if (isUnwanted) await choice.provider.delete(choice.place.name);
    }
  });
  if (options.svg) await draw(traced, options.svg, language, progress);
  const shown = path.relative(process.cwd(), folder).split(path.sep).join('/');
  if (options.json) console.log(JSON.stringify(traced, undefined, 2));
  else console.log(pathText(traced, { folder: shown, language, paint: paintFor(process.stdout) }));
}

async function traceOn(tracing: Tracing, { cluster, takenPorts }: Opened): Promise<Path> {
  const { lab, read, options, url, progress, signal } = tracing;
  const submission = await read();
  const objects = new Objects(cluster.api);
  const standIns = await startStandIns(lab, cluster);
  try {
    const onEvent = progress.on;
    const [applied] = await Promise.all([
      applyAll({ lab, cluster, submission, signal, onEvent }, objects),
      options.from === 'host' ? undefined : ensureVisitor(cluster, objects, signal),
    ]);
    progress.on({ type: 'phase', text: 'waiting for the Pods' });
    await untilSettled(cluster, objects, lab, signal);
    const from = await vantageOf(options.from, objects, lab);
    progress.on({ type: 'phase', text: `asking ${url}` });
    const answer = { lab, submission, applied, takenPorts };
    return await tracePatiently({ cluster, namespace: lab.namespace, from, url, signal, answer });
  } finally {
    await standIns.stop();
  }
}

/** @throws {UserError} where no Pod, or more than one, has a name that begins so. */
async function vantageOf(word: string, objects: Objects, lab: Lab): Promise<Vantage> {
  if (word === 'host' || word === 'node') return { from: word };
  if (word === 'pod') return { from: 'pod', ...VISITOR };
  const start = word.replace(/^pod\//, '');
  const names = (await objects.pods(lab.namespace)).map(nameOf).toSorted();
  const pod = names.includes(start) ? start : names.find((name) => name.startsWith(start));
  if (pod) return { from: 'pod', namespace: lab.namespace, pod };
  throw new UserError(`there is no Pod ${start} in namespace ${lab.namespace} to start from`, {
    hint: names.length > 0 ? `there are ${names.join(', ')}` : 'there is none at all; --from pod is the checker’s own',
  });
}

async function draw(traced: Path, file: string, language: 'en' | 'hi', progress: Progress): Promise<void> {
  const [{ writeFile }, { pathSvg }] = await Promise.all([
    import('node:fs/promises'),
    import('../../src/figures/path-svg.ts'),
  ]);
  try {
    await writeFile(file, await pathSvg(traced, language));
  } catch (cause) {
    throw new UserError(`the drawing could not be written to ${file}: ${(cause as Error).message}`, { cause });
  }
  progress.line(`drew it: ${file}`);
}
