import { dedented, type Line, linesOf } from '../lines.ts';
import type { Code, CodeHolds, Lines } from '../notes.ts';
import { isCommand } from './commands.ts';
import { outputRunEnd } from './output.ts';
import { yamlHolds } from './yaml-holds.ts';
import { yamlRunEnd } from './yaml-run.ts';

const SHELLS = /^(?:sh|bash|zsh|shell|console|terminal|powershell|ps1|cmd|shell-session|shellscript)$/i;

/** A block that is code for sure; what it holds is told by its text, and by its fence where that names a language. */
export function codeBlock(text: string, syntax: string, place: Lines): Code {
  const { holds, syntax: recognised } = judge(text, syntax.toLowerCase());
  return { kind: 'code', language: 'code', text, syntax: syntax || recognised, holds, ...place };
}

/** As {@link codeBlock}, of lines that nobody fenced. */
export function unfencedCode(lines: readonly Line[], holds: 'yaml' | 'commands' | 'output', place: Lines): Code {
  const text = dedented(lines);
  if (holds === 'yaml') return codeBlock(text, 'yaml', place);
  return { kind: 'code', language: 'code', text, syntax: holds === 'commands' ? 'sh' : '', holds, ...place };
}

interface Judgement {
  readonly holds: CodeHolds;
  readonly syntax: string;
}

function judge(text: string, syntax: string): Judgement {
  if (/^(?:ya?ml|json5?)$/.test(syntax)) return { holds: yamlHolds(text), syntax };
  if (SHELLS.test(syntax)) return { holds: 'commands', syntax };
  if (syntax !== '' && !/^(?:te?xt|plain|plaintext|output|log)$/.test(syntax)) return { holds: 'other', syntax };
  return judgeByShape(text);
}

function judgeByShape(text: string): Judgement {
  const lines = linesOf(text);
  const first = lines.findIndex(({ text }) => text !== '' && !/^#(?! (?:kubectl|docker))/.test(text));
  if (first === -1) return { holds: 'other', syntax: '' };
  if (/^[{[]/.test(text.trim()) && yamlHolds(text) !== 'other') return { holds: yamlHolds(text), syntax: 'json' };
  if (yamlRunEnd(lines, first) !== undefined) return { holds: yamlHolds(text), syntax: 'yaml' };
  if (isCommand(lines[first]?.text ?? '')) return { holds: 'commands', syntax: 'sh' };
  return { holds: outputRunEnd(lines, first) === undefined ? 'other' : 'output', syntax: '' };
}
