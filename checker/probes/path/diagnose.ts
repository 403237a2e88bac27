import type { KubernetesObject } from '@kubernetes/client-node';
import type { Subject } from '../../checks/check.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Evidence, Failure } from '../../diagnoses/diagnosis.ts';
import type { DiagnosisReport } from '../../report/report.ts';
import { explain } from '../../run/explain.ts';
import { gatherEvidence } from '../../run/gather.ts';
import type { Judging } from '../../run/judge.ts';
import type { Objects } from '../../run/objects.ts';
import { nameOf, selects } from '../../run/pods.ts';
import { describeObservation } from '../answer.ts';
import type { Seen, Suspect } from './draft.ts';
import type { Ending } from './path.ts';
import { shapeFailures } from './shape.ts';

/** What the reader wrote and what became of it: a mistake is named where it stands. */
export type Answer = Pick<Judging, 'lab' | 'submission' | 'applied' | 'takenPorts'>;

/** The mistake behind a road that ended without an answer, named as the check names it that would have failed by it. */
export async function diagnose(
  cluster: Cluster,
  objects: Objects,
  answer: Answer,
  suspects: readonly Suspect[],
  ending: Ending,
  seen: Seen | undefined,
): Promise<DiagnosisReport | undefined> {
  const failures = suspects.map((suspect) => failureOf(answer, suspect, ending, seen));
  const isShutOut = suspects.some(({ kind }) => kind === 'nodePort' || kind === 'serviceType');
  const ofShape = isShutOut ? shapeFailures(cluster, objects, answer) : [];
  for await (const known of chained(failures, ofShape)) {
    const evidence = await gatherEvidence({ cluster, objects, ...answer }, known);
    const failure = { ...known, check: { ...known.check, about: withDeployment(known.check.about, evidence) } };
    const { diagnoses } = await explain(answer.lab, failure, evidence, answer.submission.manifests);
    if (diagnoses[0]) return diagnoses[0];
  }
  return undefined;
}

async function* chained(first: readonly Failure[], then: AsyncIterable<Failure> | readonly Failure[]) {
  yield* first;
  yield* then;
}

/** A lab's own check of that kind about the same Service knows more of what it is about: the Deployment, say. */
function failureOf({ lab }: Answer, suspect: Suspect, ending: Ending, seen: Seen | undefined): Failure {
  const { kind, about, facts, expected = 'an answer' } = suspect;
  const same = lab.checks.filter((check) => check.kind === kind);
  const mine = same.find((check) => about.service === undefined || check.about.service === about.service) ?? same[0];
  const known = mine && kind !== 'prediction' ? { ...mine.about, ...about } : about;
  const observed = seen?.observation;
  return {
    check: { id: mine?.id ?? 'trace', kind, about: known },
    look: {
      holds: false,
      expected,
      seen: observed ? describeObservation(observed) : (suspect.seen ?? ending.said.en),
      ...(!suspect.asksNobody && observed && observed.kind !== 'answered' && { silence: observed.kind }),
      facts: facts ?? {},
    },
  };
}

/** The Deployment whose Pods the Service means; where it means none, the one that the lab's check is about. */
function withDeployment(about: Subject, { namespace, services, deployments }: Evidence): Subject {
  const isHere = ({ metadata }: KubernetesObject): boolean => metadata?.namespace === namespace;
  const service = services.find((one) => isHere(one) && nameOf(one) === about.service);
  const meant = deployments.find(
    (one) => isHere(one) && selects(service?.spec?.selector, one.spec?.template.metadata?.labels),
  );
  return meant ? { ...about, deployment: nameOf(meant) } : about;
}
