import type { HttpObservation } from '../cluster/cluster.ts';
import type { Endpoint } from '../run/pods.ts';
import { answererOf, describeObservation } from './answer.ts';

/** Who answered how often, over many fresh connections. */
export interface Tally {
  readonly sent: number;
  readonly byPod: ReadonlyMap<string, number>;
  /** Expected Pods that never answered. */
  readonly missing: readonly string[];
  /** The first observation that was no answer of an expected Pod. */
  readonly wrong?: HttpObservation;
}

/** Sends `times` requests for `path` below a base, each over a fresh connection. */
export interface Ask {
  (path: string, times: number): Promise<HttpObservation[]>;
  /** What stands before the path where the base has a path of its own. */
  readonly prefix?: string;
}

/** How many requests go out at a time, and how many at most. */
export interface Effort {
  readonly batch: number;
  readonly most: number;
}

/** Three Pods drawn at random: 100 requests miss one of them once in 10^17 runs (3 × (2/3)^100). */
const UNTIL_ALL_ANSWERED: Effort = { batch: 10, most: 100 };

/**
 * Asks until every expected Pod has answered, or one request went wrong, or `effort.most` were sent. Each run of it
 * asks for a path of its own, so that an answer from a cache or from another time does not count; and one that arrived
 * at another port than the endpoint's was led there by rules that kube-proxy has not replaced yet.
 */
export async function tallyAnswers(
  ask: Ask,
  expected: readonly Endpoint[],
  effort: Effort = UNTIL_ALL_ANSWERED,
): Promise<Tally> {
  const path = `/${crypto.randomUUID().slice(0, 8)}`;
  const known = new Map(expected.map((endpoint) => [endpoint.pod ?? endpoint.address, endpoint]));
  const byPod = new Map<string, number>();
  const missing = (): string[] => [...known.keys()].filter((pod) => !byPod.has(pod));
  let sent = 0;
  while (sent < effort.most && missing().length > 0) {
    const observations = await ask(path, effort.batch);
    for (const observation of observations) {
      sent++;
      const from = answererOf(observation);
      const endpoint = from && known.get(from.pod);
      if (
        !from ||
        from.uri !== `${ask.prefix ?? ''}${path}` ||
        endpoint?.address !== from.address ||
        !endpoint.ports.includes(from.port)
      )
        return { sent, byPod, missing: missing(), wrong: observation };
      byPod.set(from.pod, (byPod.get(from.pod) ?? 0) + 1);
    }
  }
  return { sent, byPod, missing: missing() };
}

export function describeTally(tally: Tally): string {
  const answered = [...tally.byPod].map(([pod, times]) => `${pod} ${times}×`).toSorted();
  const parts = [`${tally.sent} requests: ${answered.join(', ') || 'no answers'}`];
  if (tally.wrong) parts.push(`then ${describeObservation(tally.wrong)}`);
  else if (tally.missing.length > 0) parts.push(`never ${tally.missing.join(', ')}`);
  return parts.join('; ');
}
