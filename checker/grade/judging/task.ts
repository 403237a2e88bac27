import type { Complaint, SourceFile } from '../../manifests/manifest.ts';
import type { Report } from '../../report/report.ts';
import type { Refusal } from '../grades.ts';

/** One answer to be judged once; plain data, as it goes from process to process. */
export interface JudgingTask {
  /** The lab's id. */
  readonly lab: string;
  /** What the student's values are drawn from; the usual ones hold without it. */
  readonly seed?: string;
  readonly files: readonly SourceFile[];
  /** From getting hold of the files. */
  readonly complaints: readonly Complaint[];
  /** Those of the whole workshop. */
  readonly images: readonly string[];
  /** How long a check waits for its claim to come true; of the cluster's time, in milliseconds. */
  readonly deadlineMs: number;
}

/** What came of it. */
export interface Judged {
  readonly report: Report;
  readonly refusals: readonly Refusal[];
}

/** Judges answers, several at a time; how many is its own business. */
export interface Judge {
  /** As a report names it: `embedded` or `kind`. */
  readonly provider: string;
  readonly atOnce: number;
  /** @throws whatever kept it from judging: the fault of the machine or of the checker, or a cluster that did not answer. */
  judge(task: JudgingTask, signal: AbortSignal): Promise<Judged>;
  /** Ends what it holds: processes, clusters. */
  close(): Promise<void>;
}

/** An answer that takes more than any answer may: named, and nobody's fault but its own. */
export class OutOfBounds extends Error {
  override name = 'OutOfBounds';
  readonly rule: 'time-limit' | 'memory-limit';

  constructor(rule: OutOfBounds['rule'], message: string) {
    super(message);
    this.rule = rule;
  }
}
