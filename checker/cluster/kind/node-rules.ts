import { run } from '../../process/run.ts';
import type { NodeRules } from '../cluster.ts';
import { findEngine } from './engine.ts';
import { kindContainers } from './engine-nodes.ts';

/** A node that was just made may be busy. */
const PATIENCE_MS = 10_000;

/** Every node of a cluster has the same rules: those of the first that runs, read inside it. */
export async function nodeRules(cluster: string, signal: AbortSignal): Promise<NodeRules | undefined> {
  const search = await findEngine(signal);
  if (!search.found) return undefined;
  const containers = await kindContainers(search.engine, cluster);
  const node = containers.find(({ isRunning, role }) => isRunning && role !== 'external-load-balancer');
  if (!node) return undefined;
  const read = async (...command: string[]): Promise<string> => {
    const options = { signal, timeoutMs: PATIENCE_MS };
    const { exitCode, stdout } = await run(search.engine.name, ['exec', node.name, ...command], options);
    return exitCode === 0 ? stdout : '';
  };
  const nftables = await read('nft', 'list', 'table', 'ip', 'kube-proxy');
  if (nftables !== '') return { kind: 'nftables', text: nftables };
  // All tables: what refuses is in another than what rewrites.
  const iptables = await read('iptables-save');
  return iptables.includes('KUBE-SERVICES') ? { kind: 'iptables', text: iptables } : undefined;
}
