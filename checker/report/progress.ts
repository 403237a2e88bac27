import type { RunEvent } from '../run/judge.ts';

/** Tells somebody who waits how far it is. */
export interface Progress {
  readonly on: (event: RunEvent) => void;
  readonly line: (text: string) => void;
  /** Prints something that stays, above the line that changes. */
  readonly above: (print: () => void) => void;
  readonly end: () => void;
}

/** One line that changes on a terminal; plain lines in a pipe; nothing where a program reads the result. */
export function progressOn(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet) return { on: () => {}, line: () => {}, above: (print) => print(), end: () => {} };
  return stream.isTTY ? liveProgress(stream) : plainProgress(stream);
}

function plainProgress(stream: NodeJS.WriteStream): Progress {
  return {
    on: (event) => {
      if (event.type === 'phase') stream.write(`${event.text}\n`);
    },
    line: (text) => void stream.write(`${text}\n`),
    above: (print) => print(),
    end: () => {},
  };
}

function liveProgress(stream: NodeJS.WriteStream): Progress {
  const judging = new Map<string, string>();
  let done = 0;
  let shown = '';
  const show = (text: string): void => {
    shown = text;
    const width = Math.max(20, stream.columns - 1);
    stream.write(`\r\u001B[2K${text.slice(0, width)}`);
  };
  return {
    on(event) {
      if (event.type === 'phase') return show(`… ${event.text}`);
      if (event.type === 'judging') judging.set(event.check.id, event.check.claim);
      else {
        judging.delete(event.report.id);
        done++;
      }
      const waiting = [...judging.values()][0];
      show(`… ${done} checks done${waiting ? `; looking: ${waiting}` : ''}`);
    },
    line(text) {
      stream.write(`\r\u001B[2K${text}\n`);
    },
    above(print) {
      stream.write('\r\u001B[2K');
      print();
      show(shown);
    },
    end() {
      stream.write('\r\u001B[2K');
    },
  };
}
