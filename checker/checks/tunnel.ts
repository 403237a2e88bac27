import type { HttpObservation } from '../cluster/cluster.ts';
import { type Answerer, answererOf, describeAnswerer, describeObservation } from '../probes/answer.ts';
import type { CheckRun, HoldsNot } from './check.ts';
import { endpointsBehind } from './every-pod.ts';

/** A port-forward of the reader's, and the Service whose Pods should be at its other end. */
export interface Tunnel {
  readonly service: string;
  /** Of this machine. */
  readonly port: number;
}

/** Who answers at the tunnel's end now; or why nobody who should. */
export async function throughTunnel(run: CheckRun, tunnel: Tunnel, expected: string): Promise<Answerer | HoldsNot> {
  const url = `http://localhost:${tunnel.port}/`;
  const [answer] = await run.cluster.probes.http({ from: 'host' }, { url, signal: run.signal });
  const answerer = answer && answererOf(answer);
  const behind = await endpointsBehind(run, tunnel.service);
  // A tunnel ends inside the Pod: its server sees a connection to 127.0.0.1, which no Service rule ever makes.
  if (answerer?.address === '127.0.0.1' && behind.some(({ pod }) => pod === answerer.pod)) return answerer;
  return {
    holds: false,
    expected,
    seen: seenOf(answer),
    ...silenceOf(answer),
    facts: factsOf(answer, answerer, tunnel),
  };
}

function seenOf(answer: HttpObservation | undefined): string {
  return answer ? describeObservation(answer) : 'nothing';
}

function silenceOf(answer: HttpObservation | undefined): Pick<HoldsNot, 'silence'> {
  return answer && answer.kind !== 'answered' ? { silence: answer.kind } : {};
}

function factsOf(
  answer: HttpObservation | undefined,
  answerer: Answerer | undefined,
  { port }: Tunnel,
): Record<string, string> {
  if (answer?.kind !== 'answered') return { port: String(port) };
  return { port: String(port), stranger: describeAnswerer(answer), ...(answerer && { address: answerer.address }) };
}

export function isAnswerer(found: Answerer | HoldsNot): found is Answerer {
  return 'pod' in found;
}
