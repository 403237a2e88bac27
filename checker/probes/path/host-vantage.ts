import type { RouteObservation } from '../../cluster/cluster.ts';
import type { Draft, Seen } from './draft.ts';
import type { State } from './state.ts';
import type { Target } from './target.ts';

/** What a road from this machine is told from. */
export interface FromHost {
  readonly state: State;
  readonly target: Target;
  /** The namespace whose objects somebody who asks most likely means. */
  readonly home: string;
  readonly route: (address: string) => Promise<RouteObservation>;
  readonly seen: Seen | undefined;
}

/** Docker's proxy, as a balancer, accepts a connection before it knows that nobody is behind it: a refusal comes out as a reset. */
export function resetWhereRefused(draft: Draft): Draft {
  if (draft.end.kind !== 'refused') return draft;
  const said = {
    en: `${draft.end.said.en} What stands at the door has accepted the connection by then, and drops it.`,
    hi: `${draft.end.said.hi} Tab tak darwaaze wale ne connection le liya hota hai, aur phir gira deta hai.`,
  };
  return { ...draft, end: { ...draft.end, kind: 'reset', said } };
}

/** The node that this machine's doors lead to. */
export function nodeAddress({ nodes }: State): string {
  return (
    nodes.flatMap(({ status }) => status?.addresses ?? []).find(({ type }) => type === 'InternalIP')?.address ??
    'NODE_IP'
  );
}
