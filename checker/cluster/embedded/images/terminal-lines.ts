import type { StandardInput } from './standard-input.ts';

const ENTER = /[\r\n]/;
const BACKSPACE = ['\b', '\x7f'];
const CTRL_C = '\x03';
const CTRL_D = '\x04';
const CTRL_U = '\x15';
const ESCAPE = '\x1b';
/** What follows Escape when an arrow or another key of its sort is pressed. */
const SEQUENCE = /^(?:[^[]|\[[\d;]*[A-Za-z~])$/;

/**
 * The lines that somebody types. A terminal leaves the echo and the editing to the other end: characters are sent
 * back, Backspace takes one away, Ctrl-U the line, Ctrl-C begins anew, Ctrl-D on an empty line ends. Arrow keys do
 * nothing. Without a terminal lines are taken as they come.
 */
export async function* terminalLines(input: StandardInput, echo: (text: string) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = '';
  let sequence = '';
  for await (const chunk of input.chunks) {
    for (const character of decoder.decode(chunk, { stream: true })) {
      if (sequence !== '' || character === ESCAPE) {
        sequence += character;
        if (SEQUENCE.test(sequence.slice(1))) sequence = '';
      } else if (ENTER.test(character)) {
        echo('\r\n');
        yield line;
        line = '';
      } else if (!input.isTerminal) line += character;
      else if (character === CTRL_D && line === '') return;
      else if (character === CTRL_C) {
        echo('^C\r\n');
        yield '';
        line = '';
      } else if (character === CTRL_U) {
        echo('\b \b'.repeat(line.length));
        line = '';
      } else if (BACKSPACE.includes(character)) {
        if (line !== '') echo('\b \b');
        line = line.slice(0, -1);
      } else if (character >= ' ') {
        echo(character);
        line += character;
      }
    }
  }
  if (line !== '') yield line;
}
