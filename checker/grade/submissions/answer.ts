import type { Complaint, SourceFile } from '../../manifests/manifest.ts';

/** What a submission has for one lab, as far as it could and may be read. */
export interface Answer {
  readonly files: readonly SourceFile[];
  readonly complaints: readonly Complaint[];
  /** What the student's values were drawn from, as their folder says it: a claim, not a proof. */
  readonly seed?: string;
}
