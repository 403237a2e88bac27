import type { Capability } from '../cluster/cluster.ts';
import type { Edit } from './edit.ts';

/**
 * What a known wrong answer earns: `wrong/<slug>/expect.ts` default-exports one of these. The answer is the solution
 * with the folder's other files in place of its own, and then with `edits` made.
 */
export interface Expected {
  /** The check that fails. */
  readonly check: string;
  /** The mistake that is named first. */
  readonly diagnosis: string;
  readonly edits?: readonly Edit[];
  /** What the answer itself needs of a cluster, beyond the lab: elsewhere it is blocked, and never passes. */
  readonly needs?: readonly Capability[];
  /** What the reader runs beside the check, in place of the lab's own `beside`. */
  readonly beside?: readonly string[];
  /** Whose kind config the running cluster was made from: the answer's own unless said. */
  readonly clusterFrom?: 'start';
  /** A port of this machine that somebody else has when the cluster is made. */
  readonly hostPortTaken?: number;
}
