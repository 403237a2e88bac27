import type { HostPort } from '../cluster/cluster.ts';
import { labIds, loadLab } from './find-lab.ts';

/** The host ports of every lab, each once: one cluster can serve them all. */
export async function hostPortsOfLabs(): Promise<HostPort[]> {
  const all = (await Promise.all((await labIds()).map((id) => loadLab(id)))).flatMap(({ hostPorts }) => hostPorts);
  return [...new Map(all.map((port) => [port.hostPort, port])).values()];
}
