import type { HttpObservation } from '../cluster/cluster.ts';

/** Who an answer says it comes from. */
export interface Answerer {
  readonly pod: string;
  readonly address: string;
  /** The port the connection arrived on, which is the targetPort it was sent to. */
  readonly port: number;
  readonly uri: string;
}

/**
 * Reads the plain-text page of `nginxdemos/hello:plain-text`, which names the Pod, its address and the path asked for.
 * Undefined where something else answered.
 */
export function answererOf(observation: HttpObservation): Answerer | undefined {
  if (observation.kind !== 'answered' || observation.status !== 200) return undefined;
  const pod = /^Server name: (\S+)$/m.exec(observation.body)?.[1];
  const [, address, port] = /^Server address: (\S+):(\d+)$/m.exec(observation.body) ?? [];
  const uri = /^URI: (\S+)$/m.exec(observation.body)?.[1];
  return pod && address && uri ? { pod, address, port: Number(port), uri } : undefined;
}

/** What a person would say of an observation. */
export function describeObservation(observation: HttpObservation): string {
  if (observation.kind !== 'answered') return WORDS[observation.kind];
  const answerer = answererOf(observation);
  return answerer
    ? `HTTP 200 from ${answerer.pod}`
    : `HTTP ${observation.status} from something that is not one of your Pods`;
}

/** Who an answer came from, for a sentence. */
export function describeAnswerer(observation: HttpObservation & { kind: 'answered' }): string {
  const answerer = answererOf(observation);
  if (answerer) return `Pod ${answerer.pod} (${answerer.address}:${answerer.port})`;
  const server = observation.headers['server'];
  return `${server ? `a server that calls itself ${server}` : 'a program'} (HTTP ${observation.status})`;
}

const WORDS = {
  refused: 'connection refused',
  reset: 'connection accepted and dropped (reset)',
  'timed-out': 'no answer in time',
  'no-such-host': 'no such host',
  'no-route': 'no route to that address',
} as const;
