import type { Cluster } from '../../cluster/cluster.ts';
import type { Lab } from '../../lab/lab.ts';
import type { Complaint, Submission } from '../../manifests/manifest.ts';
import type { Admission } from '../../run/admission.ts';
import { runLab } from '../../run/run-lab.ts';
import { asStatus, policyOf, refusalsOf } from '../admission/admit.ts';
import type { Refusal } from '../grades.ts';
import { harmless } from './harmless.ts';
import type { Judged, JudgingTask } from './task.ts';

export interface JudgingOn {
  readonly lab: Lab;
  readonly submission: Submission;
  readonly task: Pick<JudgingTask, 'images' | 'deadlineMs'>;
  readonly cluster: Cluster;
  readonly signal: AbortSignal;
  /** As whom the answer is applied, where the cluster knows users. */
  readonly as?: string;
}

/** Judges an answer on a cluster, as `lab:check` does, with an admission before it. */
export async function judgeOn(judging: JudgingOn): Promise<Judged> {
  const { lab, submission, task, cluster, signal } = judging;
  const report = await runLab({
    lab,
    cluster,
    submission,
    folder: `work/${lab.id}`,
    deadlineMs: task.deadlineMs,
    signal,
    admission: admissionOf(judging),
  });
  const policy = policyOf(lab, task.images);
  const refused = submission.manifests.flatMap((manifest) => refusalsOf(manifest, policy));
  const refusals = [...submission.complaints.flatMap(asRefusal), ...refused.map(({ refusal }) => refusal)];
  return harmless({ report, refusals: refusals.slice(0, MOST_REFUSALS) });
}

/** Whoever reads them has understood by then, and an answer could have thousands. */
const MOST_REFUSALS = 50;

/** What stands before the cluster: nothing that no lab needs is ever sent. */
export function admissionOf({ lab, task, as }: JudgingOn): Admission {
  const policy = policyOf(lab, task.images);
  return { review: (manifest) => asStatus(refusalsOf(manifest, policy)), ...(as !== undefined && { as }) };
}

/** What could not be read is a mistake; what may not be read is a refusal as well. */
function asRefusal({ kind, message, file, line, column }: Complaint): Refusal[] {
  if (kind !== 'limit' && kind !== 'outside' && kind !== 'unreadable') return [];
  return [{ rule: kind, message, file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }];
}
