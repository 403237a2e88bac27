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

/** Why a check cannot be judged, and whose doing that is. */
export interface Blocked {
  readonly reason: string;
  /** `answer`: something before it failed, so its points are not earned; `cluster`: they do not count at all. */
  readonly by: 'answer' | 'cluster';
}

/** Undefined where the check can be judged. */
export function whyBlocked(check: Check, standing: Standing): Blocked | undefined {
  if (check.kind === 'manifestsAccepted' && isSpoilt(standing)) return undefined;
  const reason = clusterCannot(check, standing);
  if (reason !== undefined) return { reason, by: 'cluster' };
  if (check.kind === 'manifestsAccepted') return undefined;
  const base = check.buildsOn.find((id) => standing.results.get(id) !== 'pass');
  if (base) return { reason: `builds on "${base}", which did not pass`, by: 'answer' };
  return neverReached(check.about, standing)
    ? { reason: 'the object it is about was not accepted', by: 'answer' }
    : undefined;
}

/** What was refused, or could not be read, fails on every cluster, whatever else this one cannot do. */
function isSpoilt({ submission, applied }: Standing): boolean {
  return submission.complaints.length > 0 || applied.some(({ result }) => result === 'refused');
}

function clusterCannot(check: Check, { applied, cluster }: Standing): string | undefined {
  const unsupported = applied.find((outcome) => outcome.result === 'unsupported');
  if (unsupported) {
    const { kind, metadata } = unsupported.manifest.object;
    const what = `${kind} ${metadata.name} in ${unsupported.manifest.file}: ${unsupported.reason}`;
    return `this cluster cannot run your answer: ${what}; check it on a real cluster`;
  }
  const lacking = check.needs.filter((need) => !cluster.capabilities.has(need));
  return lacking.length > 0
    ? `this cluster has no ${lacking.map((need) => WORDS[need] ?? need).join(' and no ')}`
    : undefined;
}

const WORDS: Readonly<Record<string, string>> = {
  loadBalancer: 'load balancer that gives Services an address',
  ingress: 'Ingress controller (IngressClass)',
  hostPorts: 'port of this machine that leads into it',
  nodePort: 'node that can be reached',
  nodeVantage: 'way to send a request from a node',
};

/** The object was refused, or stands in a file that could not be read. */
function neverReached(about: Subject, { submission, applied }: Standing): boolean {
  const subjects = [
    ['Service', about.service],
    ['Deployment', about.deployment],
    ['Pod', about.pod],
    ['Ingress', about.ingress],
  ] as const;
  return subjects.some(([kind, name]) => {
    if (name === undefined) return false;
    const own = applied.filter(
      ({ manifest: { object } }) =>
        object.kind === kind &&
        object.metadata.name === name &&
        (about.namespace === undefined || object.metadata.namespace === about.namespace),
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
