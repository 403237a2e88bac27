import type { ExecStreams } from '../pod-streams.ts';
import type { ExecOptions } from './options.ts';

/** One exec or attach, whatever protocol it came by. */
export interface ExecCall {
  readonly kind: 'exec' | 'attach';
  readonly options: ExecOptions;
  readonly start: (io: ExecStreams) => Promise<{ readonly exitCode: number }>;
  /** The last word is a Status in JSON (v4 and v5), or its message alone and nothing for a success (v1 to v3). */
  readonly hasStatus: boolean;
  /** Whether a real API server would translate the protocol for the kubelet: its words differ. */
  readonly isTranslated: boolean;
}
