import { type Line, nextLine } from '../lines.ts';
import { SMALL_PROGRAMS, SUBCOMMANDS } from './programs.ts';

const PROMPT = /^(?:[\w.-]{1,40}@[\w.-]{1,40}[:\s][^\s$#]{0,80}[$#]|PS [^>]{0,80}>|[$%❯]) +(?=\S)/;
const ROOT_PROMPT = /^# +(?=\S)/;
const SENTENCE =
  /\b(?:the|is|are|was|will|to|shows?|lists?|gives?|means|your?|this|that|hai|hain|karo|karta|karte|se|ka|ki|ke)\b/i;

/** Whether this line is typed into a shell. */
export function isCommand(text: string): boolean {
  if (text.length > 500) return false;
  if (PROMPT.test(text)) return true;
  return isKnownCommand(text.replace(ROOT_PROMPT, ''));
}

/** `kubectl get pods`, and not: kubectl gets the Pods from the API server. */
function isKnownCommand(text: string): boolean {
  const words = text.replace(/\s+#.*$/, '').split(/\s+/);
  const from = words[0] === 'sudo' ? 1 : 0;
  const [program = '', second = ''] = words.slice(from, from + 2);
  const rest = words.slice(from + 1).join(' ');
  if (/[.:;,?]$/.test(rest) && !/\s[.]$|\/\S*$/.test(rest)) return false;
  if (SENTENCE.test(unquoted(rest))) return false;
  const subcommands = SUBCOMMANDS.get(program);
  if (subcommands) return subcommands.has(second) || second.startsWith('-');
  return SMALL_PROGRAMS.has(program) && /^(?:-|["'$~./]|https?:|<)|[./=:]|\d/.test(rest);
}

function unquoted(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'/g, '');
}

/**
 * The index after a run of commands with what belongs to them: their comments, the lines a backslash or a here-document
 * continues them on.
 */
export function commandRunEnd(lines: readonly Line[], at: number): number | undefined {
  let end = firstCommand(lines, at);
  if (end === undefined) return undefined;
  while (end < lines.length) {
    end = endOfCommand(lines, end);
    const next = firstCommand(lines, end);
    if (next === undefined) break;
    end = next;
  }
  return end;
}

/** Comments may stand before a command. */
function firstCommand(lines: readonly Line[], at: number): number | undefined {
  let index = at;
  while (/^#(?!#)/.test(lines[index]?.text ?? '') && !isCommand(lines[index]?.text ?? '')) index += 1;
  return isCommand(lines[index]?.text ?? '') ? index : undefined;
}

function endOfCommand(lines: readonly Line[], at: number): number {
  let end = at;
  while (lines[end]?.text.endsWith('\\') && (lines[end + 1]?.text ?? '') !== '') end += 1;
  const mark = /<<-?\s*["']?(\w+)["']?/.exec(lines[end]?.text ?? '')?.[1];
  const closed = mark === undefined ? end : nextLine(lines, end + 1, (text) => text === mark);
  return (closed ?? end) + 1;
}
