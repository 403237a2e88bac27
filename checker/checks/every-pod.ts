import type { HttpObservation, Vantage } from '../cluster/cluster.ts';
import { describeAnswerer, describeObservation } from '../probes/answer.ts';
import { type Ask, describeTally, tallyAnswers } from '../probes/tally.ts';
import { type Endpoint, endpointsOf, isReady, nameOf } from '../run/pods.ts';
import type { CheckRun, Look } from './check.ts';

/** The ready endpoints that the Service's EndpointSlices list right now, of Pods that are ready too. */
export async function endpointsBehind(run: CheckRun, service: string): Promise<Endpoint[]> {
  const [slices, pods] = await Promise.all([
    run.objects.endpointSlices(run.namespace, service),
    run.objects.pods(run.namespace),
  ]);
  const ready = new Set(pods.filter(isReady).map(nameOf));
  return endpointsOf(slices).filter(
    (endpoint) => endpoint.ready && endpoint.pod !== undefined && ready.has(endpoint.pod),
  );
}

/** Sends requests to `base` (no slash at the end) from a vantage, by that Host header where one is given. */
export function asker(run: CheckRun, vantage: Vantage, base: string, host?: string): Ask {
  const ask = (path: string, times: number): Promise<HttpObservation[]> =>
    run.cluster.probes.http(vantage, { url: `${base}${path}`, times, signal: run.signal, ...(host && { host }) });
  return Object.assign(ask, { prefix: new URL(base).pathname.replace(/\/$/, '') });
}

/** Every Pod behind the Service answers at `base`, and nothing else does. */
export async function everyPodLook(
  run: CheckRun,
  service: string,
  vantage: Vantage,
  base: string,
  host?: string,
): Promise<Look> {
  const endpoints = await endpointsBehind(run, service);
  const expected = `HTTP 200 from each of ${endpoints.length} Pods, and from nothing else`;
  if (endpoints.length === 0) return { holds: false, expected, seen: 'no ready Pod behind the Service' };
  const tally = await tallyAnswers(asker(run, vantage, base, host), endpoints);
  const seen = describeTally(tally);
  if (!tally.wrong && tally.missing.length === 0) return { holds: true, seen };
  return { holds: false, expected, seen, ...silenceOf(tally.wrong), facts: factsOf(base, tally.wrong) };
}

/** One of the Pods behind the Service answers at `base`, three times running. */
export async function answersLook(run: CheckRun, service: string, vantage: Vantage, base: string): Promise<Look> {
  const endpoints = await endpointsBehind(run, service);
  const expected = `HTTP 200 from one of ${endpoints.length} Pods`;
  const tally = await tallyAnswers(asker(run, vantage, base), endpoints, { batch: 3, most: 3 });
  if (!tally.wrong && tally.byPod.size > 0)
    return { holds: true, seen: `HTTP 200 from ${[...tally.byPod.keys()].toSorted().join(', ')}` };
  const seen = tally.wrong ? describeObservation(tally.wrong) : 'no ready Pod behind the Service';
  return { holds: false, expected, seen, ...silenceOf(tally.wrong), facts: factsOf(base, tally.wrong) };
}

/** Where it was asked, and who answered in the Pods' place. */
function factsOf(url: string, wrong: HttpObservation | undefined): Record<string, string> {
  return wrong?.kind === 'answered' ? { url, stranger: describeAnswerer(wrong) } : { url };
}

function silenceOf(observation: HttpObservation | undefined): Pick<Extract<Look, { holds: false }>, 'silence'> {
  return observation && observation.kind !== 'answered' ? { silence: observation.kind } : {};
}
