import { styleText } from 'node:util';
import { CommanderError } from 'commander';
import { DoorTakenError, UnreachableError } from '../cluster/cluster.ts';
import { UserError } from '../errors.ts';

/** Thrown by whatever was under way when somebody pressed Ctrl-C, or asked the process to end. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  /** As shells count: 128 and the signal's number. */
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super(`interrupted by ${signal}`);
    this.exitCode = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }[signal];
  }
}

/** Says what went wrong and sets the exit code: a sentence for what can happen to anybody, the stack for a bug of ours. */
export function endWith(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Interrupted) {
    process.exitCode = error.exitCode;
  } else if (error instanceof UserError) {
    complain(error.message, error.hint);
    process.exitCode = error.exitCode;
  } else if (error instanceof DoorTakenError) {
    complain(error.message, 'end the program that listens there, and try again; `npm run doctor` says which one it is');
    process.exitCode = 3;
  } else if (error instanceof UnreachableError) {
    complain(
      error.message,
      '`npm run doctor` looks for the reason; `npm run lab:stop` and a new check make a new cluster',
    );
    process.exitCode = 3;
  } else {
    complain('This is a fault of Gatehouse itself, please report it:', undefined);
    console.error(error);
    process.exitCode = 3;
  }
}

function complain(message: string, hint: string | undefined): void {
  console.error(`${styleText('red', '✗', { stream: process.stderr })} ${message}`);
  if (hint) console.error(`  ${hint}`);
}
