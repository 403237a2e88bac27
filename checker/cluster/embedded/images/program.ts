import type { ProcessContext } from '@ngrok/webernetes';
import type { ContainerDisk } from './disk.ts';
import type { StandardInput } from './standard-input.ts';

/** A program of an image; resolves to its exit code. */
export interface Program {
  (call: Call): Promise<number>;
  /** Of one whose code is loaded with its first start: loads it before. */
  arrive?(): Promise<unknown>;
}

/** Programs by the name they are started with. */
export type Programs = Readonly<Record<string, Program>>;

/** One start of a program. */
export interface Call {
  /** What follows the program's name. */
  readonly args: readonly string[];
  /** The container's process: its Pod, network, clock and end. */
  readonly process: ProcessContext;
  readonly disk: ContainerDisk;
  /** Absolute; what a relative path starts from. */
  readonly workingDirectory: string;
  /** Into the container's output, or into the pipe the shell put there. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Where somebody gave the process one. */
  readonly input?: StandardInput;
}
