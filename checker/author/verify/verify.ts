import { canJudge, undeserved } from './deserves.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { LabAnswer } from './lab-answers.ts';
import { outcomeOf } from './outcome.ts';
import type { Stage } from './stage.ts';

/** How one answer was judged, once. */
export interface Verdict {
  readonly answer: LabAnswer;
  /** Counted from 1; right answers may be judged several times running. */
  readonly run: number;
  /** A line a check: its result, and the mistake named first. */
  readonly outcome: readonly string[];
  /** Whether the cluster had what the lab and this answer need; where it had not, nothing passes. */
  readonly couldJudge: boolean;
  /** Undefined where the answer got what it deserves. */
  readonly problem: string | undefined;
  readonly durationMs: number;
}

export interface Verifying {
  readonly stageFor: (answer: LabAnswer) => Promise<Stage>;
  /** How many labs are under way at a time. */
  readonly atOnce: number;
  /** For each check, of the cluster's time. */
  readonly deadlineMs: (answer: LabAnswer) => number;
  /** How often a right answer is judged. */
  readonly runs: number;
  readonly signal: AbortSignal;
  readonly onVerdict: (verdict: Verdict) => void;
}

/**
 * Judges every answer: labs side by side, the answers of a lab one after the other, and those labs that want quiet alone,
 * when all others are done.
 */
export async function verifyAll(answers: readonly LabAnswer[], verifying: Verifying): Promise<void> {
  // Two labs that use the same port of the node would push each other out of it.
  const labs = [...Map.groupBy(answers, ({ lab }) => lab.hostPorts[0]?.nodePort ?? lab.id).values()];
  const isQuiet = ([first]: LabAnswer[]): boolean => first?.lab.wantsQuiet ?? false;
  await sideBySide(
    labs.filter((own) => !isQuiet(own)),
    verifying.atOnce,
    verifying,
  );
  await sideBySide(labs.filter(isQuiet), 1, verifying);
}

async function sideBySide(labs: LabAnswer[][], atOnce: number, verifying: Verifying): Promise<void> {
  const waiting = [...labs];
  const work = async (): Promise<void> => {
    for (let own = waiting.shift(); own; own = waiting.shift())
      for (const answer of own) await verify(answer, verifying);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function verify(answer: LabAnswer, verifying: Verifying): Promise<void> {
  const runs = answer.name === 'solution' ? verifying.runs : 1;
  for (let run = 1; run <= runs; run++) {
    verifying.signal.throwIfAborted();
    verifying.onVerdict(await judgeOnce(answer, run, verifying));
  }
}

/** A cluster that fails us is a problem of this answer, and no reason to leave the others. */
async function judgeOnce(
  answer: LabAnswer,
  run: number,
  { stageFor, deadlineMs, signal }: Verifying,
): Promise<Verdict> {
  const start = Date.now();
  const told = (outcome: readonly string[], couldJudge: boolean, problem: string | undefined): Verdict => ({
    answer,
    run,
    outcome,
    couldJudge,
    problem,
    durationMs: Date.now() - start,
  });
  try {
    const stage = await stageFor(answer);
    try {
      const report = await judgeAnswer(answer, stage, deadlineMs(answer), signal);
      return told(outcomeOf(report), canJudge(answer, stage.cluster), undeserved(answer, report, stage.cluster));
    } finally {
      await stage.strike();
    }
  } catch (error) {
    signal.throwIfAborted();
    return told([], false, `it could not be judged: ${(error as Error).message}`);
  }
}
