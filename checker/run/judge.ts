import { BlockedError, CannotJudgeError, type Check, type CheckRun, type Judgement } from '../checks/check.ts';
import { type Cluster, ExecError, type HostPort, UnreachableError } from '../cluster/cluster.ts';
import type { Failure } from '../diagnoses/diagnosis.ts';
import type { Lab } from '../lab/lab.ts';
import type { Submission } from '../manifests/manifest.ts';
import type { CheckReport, CheckResult } from '../report/report.ts';
import type { Applied } from './apply.ts';
import type { Objects } from './objects.ts';
import { whyBlocked } from './standing.ts';

/** What somebody who waits is told. */
export type RunEvent =
  | { readonly type: 'phase'; readonly text: string }
  | { readonly type: 'judging'; readonly check: Check }
  | { readonly type: 'judged'; readonly report: CheckReport };

export interface Judging {
  readonly lab: Lab;
  readonly cluster: Cluster;
  readonly submission: Submission;
  readonly applied: readonly Applied[];
  readonly checks: readonly Check[];
  readonly objects: Objects;
  readonly run: CheckRun;
  readonly signal: AbortSignal;
  /** Ports of this machine that the reader's kind config asks for and somebody else has. */
  readonly takenPorts?: readonly HostPort[];
  readonly onEvent?: (event: RunEvent) => void;
}

/**
 * Judges every check: those that only look, side by side, each as soon as what it builds on is done; then those that
 * change the cluster, one after the other. The reports come in the lab's own order.
 */
export async function judgeAll(judging: Judging): Promise<CheckReport[]> {
  const { checks } = judging;
  const results = new Map<string, CheckResult>();
  const done = new Map<string, Promise<CheckReport>>();
  const judge = async (check: Check): Promise<CheckReport> => {
    await Promise.all(check.buildsOn.flatMap((id) => done.get(id) ?? []));
    const report = await judgeOne(judging, check, results);
    results.set(check.id, report.result);
    judging.onEvent?.({ type: 'judged', report });
    return report;
  };
  for (const check of checks) if (!check.disturbs) done.set(check.id, judge(check));
  await Promise.all(done.values());
  for (const check of checks) {
    if (!check.disturbs) continue;
    done.set(check.id, judge(check));
    await done.get(check.id);
  }
  return Promise.all(checks.map((check) => done.get(check.id) as Promise<CheckReport>));
}

async function judgeOne(
  judging: Judging,
  check: Check,
  results: ReadonlyMap<string, CheckResult>,
): Promise<CheckReport> {
  const { id, kind, claim, reach, points } = check;
  const frame = { id, kind, claim, reach, points: 0, of: points, diagnoses: [] };
  const blocked = whyBlocked(check, { ...judging, results });
  if (blocked) return { ...frame, result: 'blocked', reason: blocked.reason, of: blocked.by === 'answer' ? points : 0 };
  judging.onEvent?.({ type: 'judging', check });
  try {
    return { ...frame, ...(await told(judging, check, await check.judge(runFor(check, judging.run)))) };
  } catch (error) {
    judging.signal.throwIfAborted();
    if (error instanceof BlockedError) return { ...frame, result: 'blocked', reason: error.message };
    return { ...frame, of: 0, result: 'error', reason: reasonOf(error) };
  }
}

function runFor({ about }: Check, run: CheckRun): CheckRun {
  return about.namespace === undefined ? run : { ...run, namespace: about.namespace };
}

async function told(
  judging: Judging,
  check: Check,
  judgement: Judgement,
): Promise<Omit<CheckReport, 'id' | 'kind' | 'claim' | 'reach' | 'of'>> {
  const { seen, tries, waitedMs } = judgement;
  if (judgement.holds) return { result: 'pass', points: check.points, seen, tries, waitedMs, diagnoses: [] };
  const found = await mistakesBehind(judging, { check, look: judgement });
  return { result: 'fail', points: 0, expected: judgement.expected, seen, tries, waitedMs, ...found };
}

/** Loaded with the first failure: who is right from the start, in a page say, need not wait for it. */
async function mistakesBehind(
  judging: Judging,
  failure: Failure,
): Promise<Pick<CheckReport, 'diagnoses' | 'ruledOut'>> {
  const [{ gatherEvidence }, { explain }] = await Promise.all([import('./gather.ts'), import('./explain.ts')]);
  return explain(judging.lab, failure, await gatherEvidence(judging, failure), judging.submission.manifests);
}

/** Expected ways of not being able to judge are a sentence; anything else is our bug and keeps its place in the code. */
function reasonOf(error: unknown): string {
  const expected = [UnreachableError, ExecError, CannotJudgeError].some((known) => error instanceof known);
  if (expected && error instanceof Error) return error.message;
  return error instanceof Error
    ? `a fault of the checker itself, please report it: ${error.stack ?? error.message}`
    : String(error);
}
