import type { RouteObservation, Vantage } from '../cluster/cluster.ts';
import { describeObservation } from '../probes/answer.ts';
import { CannotJudgeError, type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';
import { endpointsBehind } from './every-pod.ts';
import { nodeAddress } from './node-port-answers.ts';
import { type Expectation, predictionOf } from './predictions.ts';

/** An address by what it is, or a name that stands for itself. */
type Host = 'POD_IP' | 'CLUSTER_IP' | 'NODE_IP' | (string & {});

interface PredictionOptions extends CheckOptions {
  /** Whose addresses `POD_IP` and `CLUSTER_IP` mean. */
  readonly service: string;
  readonly host: Host;
  readonly port: number;
  /** This machine, a node, the checker's own Pod, or a Pod of the lab. */
  readonly from: 'host' | 'node' | 'pod' | { readonly pod: string };
}

/** The reader has foreseen whether somebody answers at that door: what they wrote is held against what a probe sees. */
export function prediction(options: PredictionOptions): Check {
  const { service, host, port } = options;
  const from = placeOf(options.from);
  const door = `${host}:${port}`;
  return defineCheck(options, {
    id: `${from}-to-${host.toLowerCase().replaceAll('_', '-')}-${port}`,
    kind: 'prediction',
    claim: `You know whether ${door} answers ${PLACES[from] ?? `Pod ${from}`}`,
    reach: options.from === 'host' ? 'host' : 'pod',
    about: { service },
    needs:
      options.from === 'node' ? ['nodeVantage'] : options.from === 'host' && host === 'localhost' ? ['hostPorts'] : [],
    judge: (run) => run.eventuallyAnswers(() => look(run, options, door)),
  });
}

const PLACES: Readonly<Record<string, string>> = { host: 'this machine', node: 'a node', pod: 'a Pod' };

function placeOf(from: PredictionOptions['from']): string {
  return typeof from === 'string' ? from : from.pod;
}

async function look(run: CheckRun, options: PredictionOptions, door: string): Promise<Look> {
  const from = placeOf(options.from);
  const predicted = predictionOf(run, door, from);
  const { seen, words } = await observe(run, options);
  const facts = { door, from, seen, ...(predicted && { predicted }) };
  const expected = predicted
    ? `${door} from ${from}: ${predicted}, as you wrote`
    : `your word for ${door} from ${from}`;
  if (predicted === undefined) return { holds: false, expected, seen: 'no prediction', hopeless: true, facts };
  if (predicted === seen) return { holds: true, seen: `${words}, as predicted` };
  // Silence may be a moment too early; an answer is an answer.
  return { holds: false, expected, seen: words, hopeless: seen === 'answers', facts };
}

interface Observed {
  readonly seen: Expectation;
  readonly words: string;
}

async function observe(run: CheckRun, options: PredictionOptions): Promise<Observed> {
  const address = await addressOf(run, options);
  if (options.from === 'host' && options.host !== 'localhost')
    return byRoute(await run.cluster.probes.hostRoute(address), address);
  const url = `http://${address}:${options.port}/`;
  const probe = { url, times: 2, timeoutMs: 1_500, signal: run.signal };
  const observations = await run.cluster.probes.http(vantageOf(run, options.from), probe);
  const answered = observations.find(({ kind }) => kind === 'answered') ?? observations[0];
  const words = `${address}:${options.port}: ${answered ? describeObservation(answered) : 'nothing'}`;
  return { seen: answered?.kind === 'answered' ? 'answers' : 'silent', words };
}

/** Nothing is sent to a Pod or Service address from this machine: its routing table says whether it could get there. */
function byRoute({ leads, detail }: RouteObservation, address: string): Observed {
  if (leads === 'cluster')
    throw new CannotJudgeError(
      `this machine has a route to ${address} (${detail}): whether it answers here is not asked`,
    );
  const words = leads === 'none' ? 'no route' : 'the route of any unknown address';
  return { seen: 'silent', words: `${address}: ${words}, which does not lead into the cluster` };
}

async function addressOf(run: CheckRun, { host, service }: PredictionOptions): Promise<string> {
  if (host === 'POD_IP') return required((await endpointsBehind(run, service))[0]?.address, 'ready Pod');
  if (host === 'NODE_IP') return required(nodeAddress(await run.objects.nodes()), 'node address');
  if (host === 'CLUSTER_IP')
    return required((await run.objects.service(run.namespace, service))?.spec?.clusterIP, 'ClusterIP');
  return host;
}

function required(address: string | undefined, what: string): string {
  if (address === undefined) throw new CannotJudgeError(`there is no ${what} to ask`);
  return address;
}

function vantageOf(run: CheckRun, from: PredictionOptions['from']): Vantage {
  if (from === 'host' || from === 'node') return { from };
  return from === 'pod' ? { from, ...run.visitor } : { from: 'pod', namespace: run.namespace, pod: from.pod };
}
