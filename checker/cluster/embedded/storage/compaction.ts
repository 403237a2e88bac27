import type { Cluster } from '@ngrok/webernetes';

/** How many changes a client may be behind before it has to list again; Kubernetes keeps those of five minutes. */
const KEPT_REVISIONS = 1_000;
const EVERY_MS = 5_000;

/** The private parts of webernetes' etcd (0.3.5), which keeps every change for ever. */
interface EtcdInternals {
  readonly stateRef: {
    readonly options: { retainedRevisions: number };
    readonly histories: SortedMap<{ readonly modRevision: number; readonly deleted: boolean }[]>;
    readonly revision: number;
    compact(revision: number): void;
  };
}

interface SortedMap<T> {
  entries(): Iterable<readonly [string, T]>;
  set(key: string, value: T): void;
  delete(key: string): void;
}

/**
 * Keeps the last changes of all objects, as an API server's etcd does, in place of three changes an object and no
 * change of anything forgotten: a watch can begin a while ago, and the store does not grow with the time.
 */
export function compactRegularly(cluster: Cluster): void {
  const { stateRef: state } = cluster.etcd as unknown as EtcdInternals;
  state.options.retainedRevisions = Number.MAX_SAFE_INTEGER;
  cluster.clock.setInterval(() => {
    const oldest = state.revision - KEPT_REVISIONS;
    if (oldest <= 0) return;
    state.compact(oldest);
    const histories = Array.from(state.histories.entries());
    for (const [key, revisions] of histories) forget(state.histories, key, revisions, oldest);
  }, EVERY_MS);
}

/** Of what is older than `oldest` only the last state counts, and nothing where that is a deletion. */
function forget(
  histories: EtcdInternals['stateRef']['histories'],
  key: string,
  revisions: readonly { readonly modRevision: number; readonly deleted: boolean }[],
  oldest: number,
): void {
  const current = revisions.findLastIndex(({ modRevision }) => modRevision <= oldest);
  if (current < 0) return;
  const kept = revisions.slice(revisions[current]?.deleted ? current + 1 : current);
  if (kept.length === 0) histories.delete(key);
  else if (kept.length < revisions.length) histories.set(key, kept);
}
