import type { HttpObservation, Silence } from '../cluster/cluster.ts';
import { answererOf, describeObservation } from '../probes/answer.ts';
import { isReady, nameOf, podsOf } from '../run/pods.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Judgement, type Look } from './check.ts';
import { endpointsBehind } from './every-pod.ts';

interface ChaosOptions extends CheckOptions {
  readonly service: string;
  readonly deployment: string;
  /** Of the Service. */
  readonly port: number;
}

const LASTS_MS = 10_000;
/** The next Pod dies when the last one is replaced, and not before this. */
const SHORTEST_TRUCE_MS = 2_000;
/** Nor later than this, whether it is replaced or not. */
const LONGEST_TRUCE_MS = 8_000;
const REQUESTS_AT_ONCE = 10;
const PAUSE_MS = 100;
const MOST_REQUESTS = 2_000;

/**
 * How many of a hundred requests may be lost. A loaded machine may lose one now and then; a fault of the answer costs
 * several times as many.
 */
const MOST_LOST_PERCENT = 2;

/** For ten seconds the checker deletes one Pod after the other, and asks all the while: somebody always answers. */
export function survivesChaos(options: ChaosOptions): Check {
  const { service, deployment } = options;
  return defineCheck(options, {
    id: 'survives-chaos',
    kind: 'survivesChaos',
    claim: `While Pods die for ten seconds, Service ${service} goes on answering`,
    reach: 'pod',
    about: { service, deployment },
    disturbs: true,
    judge: (run) => judge(run, options),
  });
}

interface Chaos {
  readonly sent: number;
  readonly lost: readonly HttpObservation[];
  /** Names of Pods. */
  readonly killed: readonly string[];
}

async function judge(run: CheckRun, options: ChaosOptions): Promise<Judgement> {
  // Whoever died before this has to be replaced first.
  const whole = await run.eventually(() => lookWhole(run, options));
  if (!whole.holds) return whole;
  const start = run.cluster.clock.now();
  const { sent, lost, killed } = await wreak(run, options);
  const waitedMs = run.cluster.clock.now() - start;
  const percent = Math.round((lost.length / Math.max(sent, 1)) * 1000) / 10;
  const seen = `${sent} requests while ${killed.length} Pods died; ${lost.length} lost (${percent} %)${howLost(lost)}`;
  const common = { seen, tries: 1, waitedMs };
  if (killed.length > 0 && percent <= MOST_LOST_PERCENT) return { holds: true, ...common };
  const silence = lost.map(({ kind }) => kind).find((kind): kind is Silence => kind !== 'answered');
  const expected = `an answer to each request, at most ${MOST_LOST_PERCENT} in 100 lost`;
  return { holds: false, expected, ...common, ...(silence && { silence }), facts: { killed: String(killed.length) } };
}

async function lookWhole(run: CheckRun, { service, deployment }: ChaosOptions): Promise<Look> {
  const wanted = (await run.objects.deployment(run.namespace, deployment))?.spec?.replicas ?? 1;
  const ready = (await endpointsBehind(run, service)).length;
  const seen = `${ready} of ${wanted} Pods behind the Service`;
  return ready === wanted
    ? { holds: true, seen }
    : { holds: false, expected: 'all Pods ready before the first dies', seen };
}

async function wreak(run: CheckRun, { service, deployment, port }: ChaosOptions): Promise<Chaos> {
  const { cluster, signal } = run;
  const killed: string[] = [];
  const lost: HttpObservation[] = [];
  const start = cluster.clock.now();
  const full = (await endpointsBehind(run, service)).length;
  const clusterIP = (await run.objects.service(run.namespace, service))?.spec?.clusterIP;
  const url = `http://${clusterIP}:${port}/`;
  let sent = 0;
  let lastKill = Number.NEGATIVE_INFINITY;
  while (cluster.clock.now() - start < LASTS_MS && sent < MOST_REQUESTS) {
    signal.throwIfAborted();
    const truce = cluster.clock.now() - lastKill;
    const ready = truce >= SHORTEST_TRUCE_MS ? await readyPods(run, deployment) : [];
    const [victim] = ready;
    if (victim && (ready.length >= full || truce >= LONGEST_TRUCE_MS)) {
      await run.objects.deletePod(run.namespace, victim);
      killed.push(victim);
      lastKill = cluster.clock.now();
    }
    const probe = { url, times: REQUESTS_AT_ONCE, signal };
    const observations = await cluster.probes.http({ from: 'pod', ...run.visitor }, probe);
    sent += observations.length;
    lost.push(...observations.filter((observation) => answererOf(observation) === undefined));
    await cluster.clock.sleep(PAUSE_MS, signal);
  }
  return { sent, lost, killed };
}

/** The oldest first. */
async function readyPods(run: CheckRun, name: string): Promise<string[]> {
  const [deployment, sets, pods] = await Promise.all([
    run.objects.deployment(run.namespace, name),
    run.objects.replicaSets(run.namespace),
    run.objects.pods(run.namespace),
  ]);
  const ready = deployment ? podsOf(deployment, sets, pods).filter(isReady) : [];
  return ready.toSorted((one, other) => born(one) - born(other)).map(nameOf);
}

function born(pod: { status?: { startTime?: Date | string } }): number {
  return new Date(pod.status?.startTime ?? 0).getTime();
}

function howLost(lost: readonly HttpObservation[]): string {
  const [first] = lost;
  return first ? `; the first: ${describeObservation(first)}` : '';
}
