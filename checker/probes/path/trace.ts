import { type Cluster, ExecError, type HttpObservation, type Vantage } from '../../cluster/cluster.ts';
import { UserError } from '../../errors.ts';
import { Objects } from '../../run/objects.ts';
import { nameOf } from '../../run/pods.ts';
import { answererOf } from '../answer.ts';
import { type Answer, diagnose } from './diagnose.ts';
import { after, type Draft, type Seen } from './draft.ts';
import { endingOf } from './ending.ts';
import { fromHost } from './from-host.ts';
import { fromInside } from './from-inside.ts';
import type { Path } from './path.ts';
import { metRules } from './rules/met.ts';
import { readState, type State } from './state.ts';
import { isAddress, isLoopback, readTarget, type Target } from './target.ts';
import { vantageHop } from './vantage.ts';

export interface TraceOptions {
  readonly cluster: Cluster;
  /** Whose objects are meant where a road is about none: the lab's. */
  readonly namespace: string;
  readonly from: Vantage;
  /** `http://HOST:PORT`. */
  readonly url: string;
  readonly signal: AbortSignal;
  /** For naming the mistake and its place in the files; no diagnosis without it. */
  readonly answer?: Answer;
}

/**
 * Follows one request: derives its road from the objects as they stand, sends it once from where it starts, and lets what
 * was seen win. Nothing is sent from this machine but to the cluster's own doors.
 * @throws {UserError} for a URL or a vantage that there is no road from.
 */
export async function tracePath(options: TraceOptions): Promise<Path> {
  const { cluster, from, signal, answer } = options;
  const target = readTarget(options.url);
  const objects = new Objects(cluster.api);
  const state = await readState(objects, cluster.hostPorts);
  const foretold = await derive(options, state, target);
  const observation = foretold.end.mayBeAsked ? await ask(cluster, from, target, signal) : undefined;
  const seen = observation && (await seenBy(observation, options, target));
  const draft = seen ? await derive(options, state, target, seen) : foretold;
  const { hops, ending, asForetold } = endingOf({ ...draft, end: foretold.end }, seen);
  const diagnosis =
    answer && ending.kind !== 'answered'
      ? await diagnose(cluster, objects, answer, foretold.end.suspects, ending, seen)
      : undefined;
  const rules = draft.packet && (await metRules(cluster, { from, hops }, draft.packet, signal));
  return {
    from,
    url: target.url,
    hops,
    ending: { ...ending, ...(diagnosis && { diagnosis }) },
    asForetold,
    ...(rules && { rules }),
  };
}

async function derive(options: TraceOptions, state: State, target: Target, seen?: Seen): Promise<Draft> {
  const { cluster, from, namespace: home } = options;
  const start = vantageHop(from, seen !== undefined);
  if (from.from === 'host') {
    const route = (address: string) => cluster.probes.hostRoute(address);
    return after([start], await fromHost({ state, target, home, route, seen }));
  }
  const pod = from.from === 'pod' ? podOf(state, from.namespace, from.pod) : undefined;
  return after([start], fromInside({ state, target, pod, home, seen }));
}

function podOf({ pods }: State, namespace: string, name: string) {
  const pod = pods.find((one) => nameOf(one) === name && one.metadata?.namespace === namespace);
  if (pod) return pod;
  throw new UserError(`there is no running Pod ${name} in namespace ${namespace} to start from`, {
    hint: `kubectl -n ${namespace} get pods shows which there are`,
  });
}

async function ask(cluster: Cluster, from: Vantage, { url }: Target, signal: AbortSignal): Promise<HttpObservation> {
  try {
    const [observation] = await cluster.probes.http(from, { url, times: 1, timeoutMs: 3_000, signal });
    if (observation) return observation;
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    throw new UserError(`the request could not be sent: ${error.message}`, {
      hint: 'choose another place to start from: host, node, or pod, which is the checker’s own',
      exitCode: 3,
    });
  }
  throw new Error('a probe that was sent came back with nothing');
}

async function seenBy(
  observation: HttpObservation,
  { cluster, from, signal }: TraceOptions,
  { host }: Target,
): Promise<Seen> {
  const by = answererOf(observation);
  // Of a request that timed out, the name may have taken all the time.
  const isNamed = from.from === 'pod' && !isAddress(host) && !isLoopback(host);
  const asked =
    observation.kind === 'timed-out' && isNamed ? await cluster.probes.resolve(from, host, signal) : undefined;
  return { observation, ...(by && { by }), ...(asked?.kind === 'unanswered' && { isDnsSilent: true }) };
}
