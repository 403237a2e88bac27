import { ExecError, type ExecResult } from '../cluster.ts';

const outputLimitBytes = 8 * 1024 * 1024;

/** The channels of `v4.channel.k8s.io`: each message begins with the byte of one. */
const stdoutChannel = 1;
const stderrChannel = 2;
const statusChannel = 3;

interface ExecStatus {
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly details?: { readonly causes?: readonly { readonly reason?: string; readonly message?: string }[] };
}

/** Collects what a command prints and how it ends. */
export class ExecOutput {
  readonly #chunks: Record<number, Buffer[]> = { [stdoutChannel]: [], [stderrChannel]: [], [statusChannel]: [] };
  #size = 0;

  /** @throws {ExecError} when it is over 8 MiB by now. */
  read(message: Buffer): void {
    this.#size += message.length;
    if (this.#size > outputLimitBytes) throw new ExecError('The command prints more than 8 MiB.');
    this.#chunks[message[0] ?? -1]?.push(message.subarray(1));
  }

  timedOut(timeoutMs: number): ExecResult {
    const stderr = `${this.#text(stderrChannel)}The command did not end within ${timeoutMs} ms.\n`;
    return { exitCode: 124, stdout: this.#text(stdoutChannel), stderr };
  }

  /** @throws {ExecError} with the API's own sentence when there was no command to end. */
  result(): ExecResult {
    return { exitCode: this.#exitCode(), stdout: this.#text(stdoutChannel), stderr: this.#text(stderrChannel) };
  }

  #text(channel: number): string {
    return Buffer.concat(this.#chunks[channel] ?? []).toString('utf8');
  }

  #exitCode(): number {
    const text = this.#text(statusChannel);
    if (!text) throw new ExecError('The connection closed before the command ended.');
    const status = JSON.parse(text) as ExecStatus;
    if (status.status === 'Success') return 0;
    const cause = status.details?.causes?.find(({ reason }) => reason === 'ExitCode');
    if (status.reason === 'NonZeroExitCode' && cause) return Number(cause.message);
    throw new ExecError(status.message ?? 'The API gave no reason why the command did not run.');
  }
}
