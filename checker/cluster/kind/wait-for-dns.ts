import type { V1Endpoints } from '@kubernetes/client-node';
import type { Cluster } from '../cluster.ts';

/** In milliseconds; on two busy cores it has taken more than 40 s. */
const LONGEST_MS = 120_000;

/**
 * Until somebody answers behind a new cluster's DNS. kind waits for the control plane alone, and to a program a DNS that
 * nobody answers behind looks like one that does not know the name. One that does not come is left to the checks.
 * @throws the signal's reason when aborted.
 */
export async function waitForDns(cluster: Cluster, signal: AbortSignal | undefined): Promise<void> {
  const long = AbortSignal.timeout(LONGEST_MS);
  const until = signal ? AbortSignal.any([signal, long]) : long;
  const path = '/api/v1/namespaces/kube-system/endpoints';
  try {
    for await (const { object } of cluster.api.watch(path, { fieldSelector: 'metadata.name=kube-dns' }, until))
      if ((object as V1Endpoints).subsets?.some(({ addresses = [] }) => addresses.length > 0)) return;
  } catch {
    // It cannot be watched: whoever asks for a name finds out.
  }
  signal?.throwIfAborted();
}
