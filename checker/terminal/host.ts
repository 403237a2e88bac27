import type { VirtualDoors } from '../cluster/embedded/doors.ts';
import type { EmbeddedCluster } from '../cluster/embedded/embedded-cluster.ts';

/** What a terminal stands on: a cluster, the host's side of it, and the files that the reader is writing. */
export interface TerminalHost {
  readonly cluster: Pick<EmbeddedCluster, 'serve' | 'webernetes'>;
  /** Those that the cluster's own probes knock at, so that a port-forward is there for them too. */
  readonly doors: VirtualDoors;
  /** kubectl's namespace unless a command says another. */
  readonly namespace: string;
  /** Asked anew for every command, as the reader goes on writing. */
  files(): readonly TerminalFile[];
}

export interface TerminalFile {
  readonly name: string;
  readonly text: string;
}
