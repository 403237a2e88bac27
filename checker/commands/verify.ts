import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type LabAnswer, labAnswers } from '../author/verify/lab-answers.ts';
import { labsTable } from '../author/verify/labs-table.ts';
import { type VerifiedOn, verifyOn } from '../author/verify/on-providers.ts';
import { parityRows, parityTable } from '../author/verify/parity-table.ts';
import type { Verdict } from '../author/verify/verify.ts';
import { providerNamed } from '../cluster/choose.ts';
import { UserError } from '../errors.ts';
import { findLab } from '../lab/find-lab.ts';
import { WORKSHOP } from '../lab/workshop.ts';
import { paintFor } from '../report/paint.ts';
import { interruptible } from './interruption.ts';

/** As the command line gives them. */
export interface VerifyOptions {
  /** Both lessons and labs unless one is asked for; labs alone where some are named. */
  readonly labs?: boolean;
  readonly lessons?: boolean;
  readonly provider?: VerifiedOn;
  readonly runs?: number;
  readonly json?: boolean;
  readonly table?: boolean;
  /** The file that the parity table goes to. */
  readonly parity?: string;
}

/** Lets a workshop prove itself, wherever this machine can; exit code 1 where something is not as it should be. */
export async function verify(words: readonly string[], options: VerifyOptions): Promise<void> {
  const labsAlone = words.length > 0 || options.table === true || options.parity !== undefined;
  const lessons = options.lessons ?? !(options.labs ?? labsAlone);
  const labs = options.labs ?? (labsAlone || !options.lessons);
  if (lessons) {
    const { verifyLessons } = await import('./verify-lessons.ts');
    if ((await verifyLessons(options)) > 0) process.exitCode = 1;
  }
  if (labs) await verifyLabs(words, options);
}

async function verifyLabs(words: readonly string[], options: VerifyOptions): Promise<void> {
  const ids =
    words.length > 0 ? (await Promise.all(words.map((word) => findLab(word)))).map(({ id }) => id) : undefined;
  const answers = await labAnswers(ids);
  if (options.table) return writeTable(answers, ids);
  const providers = await providersFor(options);
  const verdicts = await verdictsOn(providers, answers, options);
  if (options.parity !== undefined) await writeFile(options.parity, parityTable(parityRows(verdicts), MADE_BY));
  const problems = verdicts.filter(({ problem }) => problem);
  if (problems.length === 0) return;
  process.exitCode = 1;
  for (const { provider, answer, problem } of problems)
    console.error(`${provider}: ${answer.lab.id} ${answer.name}: ${problem}`);
}

const MADE_BY = 'gatehouse verify --parity FILE';

async function writeTable(answers: readonly LabAnswer[], ids: readonly string[] | undefined): Promise<void> {
  if (ids) throw new UserError('the table is of all labs', { hint: 'leave the labs out' });
  await writeFile(path.join(WORKSHOP, 'labs', 'README.md'), labsTable(answers));
  console.log('wrote labs/README.md');
}

/** The one that was asked for; else embedded, and kind too where this machine can. */
async function providersFor({ provider, parity }: VerifyOptions): Promise<VerifiedOn[]> {
  if (parity !== undefined && provider !== undefined)
    throw new UserError('--parity compares clusters, and --provider names one', { hint: 'leave one of them out' });
  if (provider) return [provider];
  const kind = await (await providerNamed('kind', {})).detect();
  if (parity !== undefined && !kind.available)
    throw new UserError('--parity compares the embedded cluster with kind, and there is no kind here', {
      hint: 'gatehouse doctor says what is missing',
      exitCode: 3,
    });
  return kind.available ? ['embedded', 'kind'] : ['embedded'];
}

type Placed = Verdict & { readonly provider: VerifiedOn };

async function verdictsOn(
  providers: readonly VerifiedOn[],
  answers: readonly LabAnswer[],
  { runs = 1, json = false }: VerifyOptions,
): Promise<Placed[]> {
  const verdicts: Placed[] = [];
  await interruptible((signal) =>
    verifyOn(providers, answers, {
      runs,
      signal,
      onProgress: (line) => console.error(line),
      onVerdict: (provider, verdict) => {
        verdicts.push({ ...verdict, provider });
        console.log(json ? JSON.stringify(rowOf(provider, verdict)) : lineOf(provider, verdict));
      },
    }),
  );
  return verdicts;
}

function lineOf(provider: VerifiedOn, { answer, run, couldJudge, problem, durationMs }: Verdict): string {
  const paint = paintFor(process.stdout);
  const mark = problem ? paint.bad('✗') : couldJudge ? paint.good('✓') : '–';
  const which = run > 1 ? `, run ${run}` : '';
  const what = problem ?? (couldJudge ? '' : 'this cluster lacks what it needs, and nothing passed');
  const time = paint.faint(`${(durationMs / 1000).toFixed(1)} s`);
  return `${mark} ${provider} ${answer.lab.id} ${answer.name}${which} ${time}${what ? ` ${what}` : ''}`;
}

function rowOf(provider: VerifiedOn, { answer, run, outcome, couldJudge, problem, durationMs }: Verdict) {
  return { provider, lab: answer.lab.id, answer: answer.name, run, outcome, couldJudge, problem, durationMs };
}
