import type { CheckRun } from '../checks/check.ts';
import { manifestsAccepted } from '../checks/manifests-accepted.ts';
import type { Cluster, HostPort } from '../cluster/cluster.ts';
import type { Lab } from '../lab/lab.ts';
import { kindConfigIn } from '../manifests/kind-config-in.ts';
import type { Submission } from '../manifests/manifest.ts';
import type { CheckReport, Report } from '../report/report.ts';
import { summarize } from '../report/summary.ts';
import type { Admission } from './admission.ts';
import { type Applied, apply } from './apply.ts';
import { applyAll } from './apply-all.ts';
import { type Changes, collectionPath, watchChanges } from './changes.ts';
import { eventually } from './eventually.ts';
import { judgeAll, type RunEvent } from './judge.ts';
import { Objects } from './objects.ts';
import { startStandIns } from './stand-ins.ts';
import { withoutStraySheets } from './stray-sheets.ts';
import { ensureVisitor, VISITOR } from './visitor.ts';

/** How long requests may go unanswered once the Pods behind them are ready; in milliseconds. */
const ANSWERS_MS = 10_000;

export interface RunOptions {
  readonly lab: Lab;
  readonly cluster: Cluster;
  readonly submission: Submission;
  /** As the reader names it: `work/01-node-port`. */
  readonly folder: string;
  /** How long a check waits for its claim to come true; of the cluster's time, in milliseconds. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
  /** Ports of this machine that the reader's kind config asks for and somebody else has. */
  readonly takenPorts?: readonly HostPort[];
  /** What a submission has to get past; nothing beside the API server unless given. */
  readonly admission?: Admission;
  readonly onEvent?: (event: RunEvent) => void;
  /** Told once what became of each manifest, before anything is judged. */
  readonly onApplied?: (applied: readonly Applied[]) => void;
}

/**
 * Applies a submission and judges it.
 * @throws {UserError} for what a person can mend, {@link UnreachableError} when the cluster is gone, and whatever
 * `signal` was aborted with.
 */
export async function runLab(given: RunOptions): Promise<Report> {
  const options = { ...given, submission: withoutStraySheets(given.submission, given.lab) };
  const { lab, cluster, submission, signal } = options;
  const startedAt = new Date();
  const objects = new Objects(cluster.api);
  const ending = new AbortController();
  const whileRunning = AbortSignal.any([signal, ending.signal]);
  const standIns = await startStandIns(lab, cluster);
  const visitor = lab.visitor ? ensureVisitor(cluster, objects, whileRunning) : Promise.resolve();
  visitor.catch(() => {}); // told when a check needs it, below
  try {
    const applied = await applyAll(options, objects);
    options.onApplied?.(applied);
    const changes = watchChanges(cluster, await watchedPaths(lab, objects), whileRunning);
    await visitor;
    const checks = [manifestsAccepted(submission, applied), ...lab.checks];
    const run = await checkRun(options, objects, changes);
    const reports = await judgeAll({ ...options, checks, objects, applied, run });
    return report(options, startedAt, reports, applied);
  } finally {
    ending.abort();
    // Whoever tidies up next finds nobody who still makes things.
    await Promise.allSettled([visitor, standIns.stop()]);
  }
}

async function checkRun(
  { lab, cluster, submission, deadlineMs, signal, admission }: RunOptions,
  objects: Objects,
  changes: Changes,
): Promise<CheckRun> {
  const patience = { clock: cluster.clock, deadlineMs, signal, changed: (until: AbortSignal) => changes.next(until) };
  return {
    cluster,
    namespace: lab.namespace,
    objects,
    sheet: (kind) => submission.sheets.find((sheet) => sheet.kind === kind),
    kindConfig: await kindConfigIn(submission),
    visitor: VISITOR,
    signal,
    eventually: (look) => eventually(look, patience),
    eventuallyAnswers: (look) => eventually(look, { ...patience, deadlineMs: Math.min(deadlineMs, ANSWERS_MS) }),
    async restore(kind, name) {
      const manifest = submission.manifests.find(({ object }) => object.kind === kind && object.metadata.name === name);
      if (manifest && !signal.aborted) await apply(cluster, objects.discovery, manifest, lab.namespace, admission);
    },
  };
}

/** What checks look at: a change of any of it is worth another look. */
async function watchedPaths({ namespace, alsoNamespaces, needs }: Lab, { discovery }: Objects): Promise<string[]> {
  const slices = await discovery.preferredVersion('discovery.k8s.io');
  const watched: [string, string][] = [
    ['v1', 'Pod'],
    ['v1', 'Service'],
    ['apps/v1', 'Deployment'],
    [slices, 'EndpointSlice'],
    ...(needs.includes('ingress') ? [['networking.k8s.io/v1', 'Ingress'] satisfies [string, string]] : []),
  ];
  const resources = await Promise.all(watched.map(([apiVersion, kind]) => discovery.find(apiVersion, kind)));
  return [namespace, ...alsoNamespaces].flatMap((name) =>
    resources.flatMap((resource) => (resource ? [collectionPath(resource, name)] : [])),
  );
}

function report(
  { lab, cluster, submission, folder }: RunOptions,
  startedAt: Date,
  checks: CheckReport[],
  applied: readonly Applied[],
): Report {
  const warnings = applied.flatMap((outcome) => (outcome.result === 'accepted' ? outcome.warnings : []));
  return {
    version: 1,
    lab: {
      id: lab.id,
      title: lab.title,
      lesson: lab.lesson,
      ...(Object.keys(lab.values).length > 0 && { values: lab.values }),
    },
    cluster: { provider: cluster.provider, name: cluster.name, version: cluster.version },
    submission: { folder, files: submission.files.map(({ name }) => name) },
    startedAt: startedAt.toISOString(),
    durationMs: Date.now() - startedAt.getTime(),
    summary: summarize(checks),
    checks,
    warnings: [...new Set(warnings)],
  };
}
