import { CommandError } from '../command.ts';

/** A line as it is run. */
export interface Line {
  readonly words: readonly string[];
  /** It ended in `&`. */
  readonly inBackground: boolean;
}

const PIECE =
  /^(?:'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|(?<plain>[^\s'"\\|&;<>()`$]+))/;

/**
 * Splits a line as a POSIX shell does, quotes and all. What this terminal is no shell for is refused by name, rather
 * than handed to a command as if it were a word.
 * @throws {CommandError}
 */
export function splitLine(line: string): Line {
  const words: string[] = [];
  let rest = line.trim();
  while (rest !== '' && !rest.startsWith('#')) {
    if (/^&\s*$/.test(rest)) return { words, inBackground: true };
    const { word, length } = firstWord(rest);
    words.push(word);
    rest = rest.slice(length).trimStart();
  }
  return { words, inBackground: false };
}

function firstWord(text: string): { word: string; length: number } {
  let word = '';
  let length = 0;
  while (length < text.length && !/^(\s|&\s*$)/.test(text.slice(length))) {
    const piece = PIECE.exec(text.slice(length));
    if (!piece) throw notAShell(text.slice(length));
    const { single, double, escaped, plain } = piece.groups ?? {};
    if (double !== undefined && /(^|[^\\])[$`]/.test(double)) throw notAShell('$');
    word += single ?? double?.replaceAll(/\\(["\\$`])/g, '$1') ?? escaped ?? plain ?? '';
    length += piece[0].length;
  }
  return { word, length };
}

const WORK_OF_A_SHELL: readonly (readonly [RegExp, string])[] = [
  [/^['"]/, 'a quote is not closed'],
  [/^&&|^;|^\|\|/, 'it runs one command at a time: give the next one on a line of its own'],
  [/^\|/, 'it has no pipes: let kubectl choose with -l, -o name or -o jsonpath'],
  [/^[<>]/, 'it cannot read or write files by < and >: write in the editor, and name the file'],
  [/^[`$]/, "it has no variables: put '…' around what a shell in a Pod shall read"],
  [/^&/, "put '…' around an address that has & in it"],
];

function notAShell(rest: string): CommandError {
  const why = WORK_OF_A_SHELL.find(([pattern]) => pattern.test(rest))?.[1] ?? `put '…' around ${rest.slice(0, 1)}`;
  return new CommandError(`This terminal is no shell: ${why}.`, 2);
}
