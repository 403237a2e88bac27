import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LabAnswer, labAnswers } from '../author/verify/lab-answers.ts';
import { labsTable } from '../author/verify/labs-table.ts';
import { embeddedStage, OwnClusters, type Stage, sharedStage } from '../author/verify/stage.ts';
import { type Verdict, verifyAll } from '../author/verify/verify.ts';
import { providerNamed } from '../cluster/choose.ts';
import { kindProvider } from '../cluster/kind/provider.ts';
import { WorkshopFiles } from '../cluster/kind/workshop-state.ts';
import { UserError } from '../errors.ts';
import { findLab } from '../lab/find-lab.ts';
import { hostPortsOfLabs } from '../lab/host-ports.ts';
import { WORKSHOP } from '../lab/workshop.ts';
import { paintFor } from '../report/paint.ts';
import { interruptible } from './interruption.ts';

/** As the command line gives them. */
export interface VerifyOptions {
  readonly provider?: 'embedded' | 'kind';
  readonly runs?: number;
  readonly json?: boolean;
  readonly table?: boolean;
}

type Name = NonNullable<VerifyOptions['provider']>;

/** As `lab:check` waits. */
const DEADLINE_MS = 30_000;
const LABS_AT_ONCE = { embedded: 1, kind: 3 } as const;

/** Lets labs prove themselves, wherever this machine can; exit code 1 where an answer did not get what it deserves. */
export async function verify(words: readonly string[], options: VerifyOptions): Promise<void> {
  const ids =
    words.length > 0 ? (await Promise.all(words.map((word) => findLab(word)))).map(({ id }) => id) : undefined;
  const answers = await labAnswers(ids);
  if (options.table) return writeTable(answers, ids);
  const problems: string[] = [];
  await interruptible(async (signal) => {
    for (const provider of await providersFor(options))
      for (const verdict of await verifyOn(provider, answers, options, signal))
        if (verdict.problem)
          problems.push(`${provider}: ${verdict.answer.lab.id} ${verdict.answer.name}: ${verdict.problem}`);
  });
  if (problems.length === 0) return;
  process.exitCode = 1;
  for (const problem of problems) console.error(problem);
}

async function writeTable(answers: readonly LabAnswer[], ids: readonly string[] | undefined): Promise<void> {
  if (ids) throw new UserError('the table is of all labs', { hint: 'leave the labs out' });
  await writeFile(path.join(WORKSHOP, 'labs', 'README.md'), labsTable(answers));
  console.log('wrote labs/README.md');
}

/** The one that was asked for; else embedded, and kind too where this machine can. */
async function providersFor({ provider }: VerifyOptions): Promise<Name[]> {
  if (provider) return [provider];
  const kind = await providerNamed('kind', {});
  return (await kind.detect()).available ? ['embedded', 'kind'] : ['embedded'];
}

async function verifyOn(
  provider: Name,
  answers: readonly LabAnswer[],
  { runs = 1, json = false }: VerifyOptions,
  signal: AbortSignal,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const told = (verdict: Verdict): void => {
    verdicts.push(verdict);
    console.log(json ? JSON.stringify(rowOf(provider, verdict)) : lineOf(provider, verdict));
  };
  const common = { atOnce: LABS_AT_ONCE[provider], deadlineMs: () => DEADLINE_MS, runs, signal, onVerdict: told };
  if (provider === 'embedded') await verifyAll(answers, { ...common, stageFor: embeddedStage });
  else await withKind(signal, (stageFor) => verifyAll(answers, { ...common, stageFor }));
  return verdicts;
}

/** A kind cluster that all labs share, and others for labs about the kind config; deleted afterwards. */
async function withKind(signal: AbortSignal, work: (stageFor: (answer: LabAnswer) => Promise<Stage>) => Promise<void>) {
  const name = 'gatehouse-verify';
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-verify-'));
  const nodeImage = process.env.KIND_NODE_IMAGE;
  const provider = kindProvider({ folder, ...(nodeImage && { nodeImage }) });
  const waiting = { signal, onProgress: (line: string) => console.error(line) };
  const own = new OwnClusters(provider, waiting);
  try {
    const cluster = await provider.create({ name, hostPorts: await hostPortsOfLabs(), ...waiting });
    const shared = sharedStage(cluster, { kubeconfig: new WorkshopFiles(folder, name).kubeconfig });
    await work(async (answer) => (answer.lab.cluster === 'own' ? own.stageFor(answer) : shared));
    await cluster.close();
  } finally {
    await own.strike();
    await provider.delete(name);
    await rm(folder, { recursive: true, force: true });
  }
}

function lineOf(provider: Name, { answer, run, couldJudge, problem, durationMs }: Verdict): string {
  const paint = paintFor(process.stdout);
  const mark = problem ? paint.bad('✗') : couldJudge ? paint.good('✓') : '–';
  const which = run > 1 ? `, run ${run}` : '';
  const what = problem ?? (couldJudge ? '' : 'this cluster lacks what it needs, and nothing passed');
  const time = paint.faint(`${(durationMs / 1000).toFixed(1)} s`);
  return `${mark} ${provider} ${answer.lab.id} ${answer.name}${which} ${time}${what ? ` ${what}` : ''}`;
}

function rowOf(provider: Name, { answer, run, outcome, couldJudge, problem, durationMs }: Verdict) {
  return { provider, lab: answer.lab.id, answer: answer.name, run, outcome, couldJudge, problem, durationMs };
}
