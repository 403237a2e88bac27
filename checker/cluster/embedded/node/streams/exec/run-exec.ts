import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { V1Status } from '@kubernetes/client-node';
import type { ExecStreams } from '../pod-streams.ts';
import type { ExecCall } from './exec-call.ts';
import { nonZeroExit, notStarted, SUCCESS } from './status.ts';
import { terminalSizes } from './terminal-sizes.ts';

/** The streams that the client opened for a command. */
export interface ExecPipes {
  readonly stdin: Readable | undefined;
  readonly stdout: Writable | undefined;
  readonly stderr: Writable | undefined;
  readonly error: Writable;
  readonly resize: Readable | undefined;
}

/** A command cannot be held back: whoever lets more than this pile up is cut off. */
const MOST_UNSENT_BYTES = 64 * 1024 * 1024;

/** Runs the command and writes the last word; resolves when the client has it all, or `gone` aborts. Never rejects. */
export async function runExec(call: ExecCall, pipes: ExecPipes, gone: AbortSignal): Promise<void> {
  const cutOff = new AbortController();
  const signal = AbortSignal.any([gone, cutOff.signal]);
  const ending = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined)));
  const io = execStreams(call, pipes, signal, () => cutOff.abort());
  const status = await Promise.race([statusOf(call, io), ending]);
  pipes.stdin?.resume();
  if (!status || signal.aborted) return;
  await Promise.race([writeLast(pipes, lastWord(call, status)), ending]);
}

/** The output goes out whole before the last word: some clients end their output at the Status. */
async function writeLast({ stdout, stderr, error }: ExecPipes, word: string): Promise<void> {
  await Promise.all([finish(stdout), finish(stderr)]);
  await finish(error, word);
}

async function finish(pipe: Writable | undefined, last = ''): Promise<void> {
  if (!pipe) return;
  const written = finished(pipe, { readable: false });
  if (last === '') pipe.end();
  else pipe.end(last);
  // A pipe breaks only with its connection, of which the signal tells.
  await Promise.allSettled([written]);
}

async function statusOf(call: ExecCall, io: ExecStreams): Promise<V1Status> {
  try {
    const { exitCode } = await call.start(io);
    // An attach never says how the process ended (kubelet pkg/cri/streaming/remotecommand/attach.go).
    return exitCode === 0 || call.kind === 'attach' ? SUCCESS : nonZeroExit(call, exitCode);
  } catch (error) {
    return notStarted(call, error);
  }
}

function lastWord({ hasStatus }: ExecCall, status: V1Status): string {
  if (hasStatus) return JSON.stringify(status);
  return status.status === 'Success' ? '' : (status.message ?? '');
}

function execStreams(call: ExecCall, pipes: ExecPipes, signal: AbortSignal, cutOff: () => void): ExecStreams {
  const { tty } = call.options;
  const writeTo = (pipe: Writable | undefined) => (chunk: Uint8Array) => {
    if (!pipe?.writable || chunk.length === 0 || signal.aborted) return;
    pipe.write(chunk);
    if (pipe.writableLength > MOST_UNSENT_BYTES) cutOff();
  };
  return {
    ...(pipes.stdin && { stdin: inputOf(pipes.stdin) }),
    stdout: writeTo(pipes.stdout),
    stderr: writeTo(tty ? pipes.stdout : pipes.stderr),
    tty,
    signal,
    ...(pipes.resize && { onResize: terminalSizes(pipes.resize) }),
  };
}

/** A client that is gone says no more; that it is gone is told by the signal. */
async function* inputOf(stdin: Readable): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stdin.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } catch {
    return;
  }
}
