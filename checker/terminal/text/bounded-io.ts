import type { TerminalIo } from '../command.ts';
import { printable } from './printable.ts';

/** More than anybody reads, and little enough for a page to show. */
const MOST_CHARACTERS = 1_000_000;

/** The same ends, with text that is safe to show, and not without end: what is too much is told once, and left out. */
export function boundedIo(io: TerminalIo, signal: AbortSignal): TerminalIo {
  let left = MOST_CHARACTERS;
  const bounded = (write: (text: string) => void) => (text: string) => {
    if (left <= 0 || text === '') return;
    write(printable(text.slice(0, left)));
    left -= text.length;
    if (left <= 0)
      io.stderr(`\nThe terminal shows ${MOST_CHARACTERS} characters of one command; the rest is left out.\n`);
  };
  return {
    stdout: bounded((text) => io.stdout(text)),
    stderr: bounded((text) => io.stderr(text)),
    signal,
    ...(io.stdin && { stdin: io.stdin }),
  };
}
