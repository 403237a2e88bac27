import type { Cluster } from '../../cluster/cluster.ts';
import type { Report } from '../../report/report.ts';
import type { LabAnswer } from './lab-answers.ts';
import { failuresOf } from './outcome.ts';

/**
 * What is wrong with a verdict, in a sentence; undefined where the answer got what it deserves. A start fails with every
 * failure explained, a solution passes whole, a wrong answer earns its check and its mistake, and where a cluster lacks
 * what an answer needs, it never passes.
 */
export function undeserved({ lab, name, expected }: LabAnswer, report: Report, cluster: Cluster): string | undefined {
  const { verdict } = report.summary;
  const failures = failuresOf(report);
  // What does not need it may be judged all the same, and fail; a pass would be a guess.
  if (!canJudge({ lab, expected }, cluster))
    return verdict === 'pass' || (verdict === 'fail' && name === 'solution')
      ? `it is judged (${verdict}) where the cluster lacks what it needs`
      : undefined;
  if (name === 'solution')
    return verdict === 'pass' && failures.length === 0
      ? undefined
      : `it does not pass: ${failures.join('; ') || verdict}`;
  if (!expected) return unlikeAStart(report);
  const wanted = `${expected.check}: ${expected.diagnosis}`;
  return failures[0] === wanted ? undefined : `it should fail with ${wanted}, and it got ${failures[0] ?? verdict}`;
}

/** Whether the cluster has what a lab and this answer to it need. */
export function canJudge({ lab, expected }: Pick<LabAnswer, 'lab' | 'expected'>, { capabilities }: Cluster): boolean {
  return [...lab.needs, ...(expected?.needs ?? [])].every((need) => capabilities.has(need));
}

function unlikeAStart({ summary, checks }: Report): string | undefined {
  if (summary.verdict !== 'fail') return `a start has to fail, and this is a ${summary.verdict}`;
  const unexplained = checks.find(({ result, diagnoses }) => result === 'fail' && diagnoses.length === 0);
  return (
    unexplained &&
    `its failure ${unexplained.id} has no diagnosis: expected ${unexplained.expected}, seen ${unexplained.seen}`
  );
}
