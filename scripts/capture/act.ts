import type { Cluster } from '../../checker/cluster/cluster.ts';
import type { Capture } from './capture.ts';
import { embeddedTerminal } from './embedded-terminal.ts';
import { type KindAccess, kindTerminal } from './kind-terminal.ts';
import { type Performance, perform } from './perform.ts';
import { clearStage, setStage } from './stage.ts';
import type { Terminal } from './terminal.ts';
import { lookUpVariables } from './variables.ts';

/** How long a step with a pattern is typed again. */
const DEADLINE_MS = 60_000;

/** A cluster to act on: a real one by its kubeconfig, or the one in this process. */
export type Theatre =
  | { readonly provider: 'kind'; readonly cluster: Cluster; readonly access: KindAccess }
  | { readonly provider: 'embedded'; readonly cluster: Cluster };

/** One capture from an empty namespace to an empty namespace. */
export async function act(capture: Capture, theatre: Theatre, signal: AbortSignal): Promise<Performance> {
  const { cluster, provider } = theatre;
  try {
    await setStage(cluster, capture, signal);
    const words = await lookUpVariables(cluster, capture);
    const terminal = await openTerminal(capture, theatre, signal);
    try {
      const patience = { clock: cluster.clock, deadlineMs: DEADLINE_MS, signal };
      return await perform(capture, { provider, terminal, words, patience });
    } finally {
      await terminal.close();
    }
  } finally {
    // An interrupted capture's cluster is deleted, and an embedded one ends anyhow.
    if (provider === 'kind' && !signal.aborted) await clearStage(cluster, capture);
  }
}

async function openTerminal(capture: Capture, theatre: Theatre, signal: AbortSignal): Promise<Terminal> {
  return theatre.provider === 'kind'
    ? kindTerminal(capture, theatre.access, signal)
    : embeddedTerminal(theatre.cluster, capture.namespace, signal);
}
