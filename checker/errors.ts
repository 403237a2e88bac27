/** Which way a run ends that was not judged: 2 for wrong usage, 3 for "could not check". */
export type FailureExitCode = 2 | 3;

export interface UserErrorOptions {
  /** What to do about it: one sentence, or a command ready to paste. */
  readonly hint?: string;
  /** 2 unless said. */
  readonly exitCode?: FailureExitCode;
  readonly cause?: unknown;
}

/**
 * An expected failure, told as a sentence and without a stack: a wrong argument, a missing program, a taken port.
 * Every other error that reaches the command line is a bug of ours.
 */
export class UserError extends Error {
  override name = 'UserError';
  readonly hint: string | undefined;
  readonly exitCode: FailureExitCode;

  constructor(message: string, options: UserErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? 2;
  }
}
