import { quote } from 'zx/core';
import type { CommandResult } from './run.ts';

const shownLines = 12;

/** A command that had to succeed and did not. The message is its command line, ready to paste, and its last words. */
export class CommandError extends Error {
  override name = 'CommandError';
  readonly commandLine: string;
  readonly result: CommandResult;

  constructor(command: string, args: readonly string[], result: CommandResult) {
    const commandLine = [command, ...args].map((word) => quote(word)).join(' ');
    super([commandLine, ...lastLines(result).map((line) => `  ${line}`), `  (${ending(result)})`].join('\n'));
    this.commandLine = commandLine;
    this.result = result;
  }
}

/** The last line a command said, for a sentence that quotes it. */
export function lastLine(result: CommandResult): string {
  return lastLines(result).at(-1) ?? ending(result);
}

function lastLines(result: CommandResult): string[] {
  const said = result.stderr.trim() || result.stdout.trim();
  return said === '' ? [] : said.split(/\r?\n/).slice(-shownLines);
}

function ending(result: CommandResult): string {
  return result.timedOut ? 'stopped: it took too long' : `exit code ${result.exitCode}`;
}
