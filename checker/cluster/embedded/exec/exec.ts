import type { Cluster, ProcessInstance } from '@ngrok/webernetes';
import type { PodRef } from '../../cluster.ts';
import { internalError } from '../admission/status.ts';
import { feedInput } from '../images/attached-input.ts';
import { offerStandardInput, type StandardInput } from '../images/standard-input.ts';
import { logOf } from '../logs/recorded-logs.ts';
import { runningContainer } from './container.ts';

/** Where a process's output goes, and where its input comes from. */
export interface ProcessStreams {
  readonly input?: StandardInput;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal;
}

/** The two methods of webernetes' process by which its output is collected. */
type Output = Pick<ProcessInstance, 'writeStdout' | 'writeStderr'>;

/**
 * Runs a command in a container, with its output as it comes.
 * @throws {ApiError} where there is no such container, or no such program in it.
 */
export async function execInContainer(
  cluster: Cluster,
  ref: PodRef,
  command: readonly string[],
  streams: ProcessStreams,
): Promise<number> {
  const container = await runningContainer(cluster, ref);
  const process = offerStandardInput(streams.input, () => container.exec([...command]));
  const isMissing = process.stderr === `${command[0]}: not found\n`;
  if (!isMissing) {
    streams.stdout(process.stdout);
    streams.stderr(process.stderr);
  }
  const output: Output = process;
  output.writeStdout = streams.stdout;
  output.writeStderr = streams.stderr;
  const stop = (): void => void process.kill('SIGKILL');
  streams.signal.addEventListener('abort', stop, { once: true });
  // Whoever listened may have gone while the container was being found.
  if (streams.signal.aborted) stop();
  try {
    const exitCode = await process.wait();
    if (exitCode === 127 && isMissing) throw notInImage(command[0] ?? '');
    return exitCode;
  } finally {
    streams.signal.removeEventListener('abort', stop);
  }
}

/** As containerd and runc say it. */
function notInImage(program: string): Error {
  const id = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const why = `exec: "${program}": executable file not found in $PATH: unknown`;
  const start = `OCI runtime exec failed: exec failed: unable to start container process: ${why}`;
  return internalError(
    `error executing command in container: failed to exec in container: failed to start exec "${id}": ${start}`,
  );
}

/** What a container's own process prints from now on, and input for it where it takes any; resolves to 0 at its end. */
export async function attachToContainer(cluster: Cluster, ref: PodRef, streams: ProcessStreams): Promise<number> {
  const container = await runningContainer(cluster, ref);
  const log = logOf(cluster, container.sandbox.uid, container.name);
  if (!log) return 0;
  if (streams.input) void feedInput(container, streams.input);
  for await (const { stream, text } of log.followChunks(streams.signal)) streams[stream](text);
  return 0;
}
