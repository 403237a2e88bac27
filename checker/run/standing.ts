import type { Check, Subject } from '../checks/check.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Submission } from '../manifests/manifest.ts';
import type { CheckResult } from '../report/report.ts';
import type { Applied } from './apply.ts';

/** What is known of a run before a check is judged. */
export interface Standing {
  readonly cluster: Cluster;
  readonly submission: Submission;
  readonly applied: readonly Applied[];
  /** Of the checks that are done. */
  readonly results: ReadonlyMap<string, CheckResult>;
}

/** Why a check cannot be judged; undefined where it can. */
export function whyBlocked(check: Check, standing: Standing): string | undefined {
  const unsupported = standing.applied.find((outcome) => outcome.result === 'unsupported');
  if (unsupported) {
    const { manifest, reason } = unsupported;
    return `this cluster cannot run your answer: ${manifest.object.kind} ${manifest.object.metadata.name} in ${manifest.file}: ${reason}; check it on a real cluster`;
  }
  const lacking = check.needs.filter((need) => !standing.cluster.capabilities.has(need));
  if (lacking.length > 0) return `this cluster has no ${lacking.map((need) => WORDS[need] ?? need).join(' and no ')}`;
  const base = check.buildsOn.find((id) => standing.results.get(id) !== 'pass');
  if (base) return `builds on "${base}", which did not pass`;
  return neverReached(check.about, standing) ? 'the object it is about was not accepted' : undefined;
}

const WORDS: Readonly<Record<string, string>> = {
  loadBalancer: 'load balancer that gives Services an address',
  hostPorts: 'port of this machine that leads into it',
  nodePort: 'node that can be reached',
};

/** The object was refused, or stands in a file that could not be read. */
function neverReached(about: Subject, { submission, applied }: Standing): boolean {
  const subjects = [
    ['Service', about.service],
    ['Deployment', about.deployment],
    ['Pod', about.pod],
  ] as const;
  return subjects.some(([kind, name]) => {
    if (name === undefined) return false;
    const own = applied.filter(
      ({ manifest }) => manifest.object.kind === kind && manifest.object.metadata.name === name,
    );
    const accepted = own.some(({ result }) => result === 'accepted');
    return !accepted && (own.length > 0 || submission.complaints.length > 0 || anyRefused(applied, kind));
  });
}

/** A kind that was misspelled, say: what the reader meant by it did not get there. */
function anyRefused(applied: readonly Applied[], kind: string): boolean {
  return applied.some(
    ({ result, manifest }) =>
      result === 'refused' && manifest.object.kind.toLowerCase().startsWith(kind.slice(0, 3).toLowerCase()),
  );
}
