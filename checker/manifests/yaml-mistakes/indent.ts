import { printable } from '../printable.ts';
import type { SourceText } from '../source-text.ts';
import { secondColon } from './colon.ts';
import type { YamlExplanation, YamlMistake } from './mistake.ts';

const INDENT_HINT =
  'Names of one object start at the same column, with spaces only; its values stand two spaces deeper.';

export function tab({ error, source }: YamlMistake): YamlExplanation {
  const { line } = source.position(error.pos[0]);
  return {
    offset: error.pos[0],
    sentence: `Line ${line} is indented with a tab; YAML takes spaces only.`,
    hint: 'Replace each tab by two spaces, and let your editor insert spaces for the Tab key.',
  };
}

export function wrongIndent({ error, source }: YamlMistake): YamlExplanation {
  const line = contentLine(source.position(error.pos[0]).line, source);
  const spaces = source.line(line).search(/[^ ]|$/);
  const indented = spaces === 0 ? 'is not indented' : `is indented by ${spaces} ${spaces === 1 ? 'space' : 'spaces'}`;
  return {
    offset: source.contentOffset(line),
    sentence: `Line ${line} ${indented}, which fits none of the lines above it.`,
    hint: INDENT_HINT,
  };
}

export function strayListItem({ error, source }: YamlMistake): YamlExplanation {
  const { line } = source.position(error.pos[0]);
  return {
    offset: source.contentOffset(line),
    sentence: `Line ${line} starts a list item where none belongs: it is out of line with its list, or has no list.`,
    hint: 'All `-` of one list stand at the same column, below the name of the list.',
  };
}

/** A line below a value that is complete; or what looks so to the parser. */
export function deeperThanItsParent({ error, document, source }: YamlMistake): YamlExplanation {
  const { line } = source.position(error.pos[0]);
  const written = source.line(line).trim();
  const [, item] = /^-([^\s-].*)$/.exec(written) ?? [];
  if (item) {
    const sentence = `A space is missing after the \`-\` in line ${line}.`;
    return { offset: source.contentOffset(line), sentence, hint: `Write \`- ${printable(item)}\`.` };
  }
  const runsOn = document.errors.some(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === error.pos[0]);
  return runsOn ? childOfValue(line, written, source) : secondColon(error.pos[0], line);
}

function childOfValue(line: number, written: string, source: SourceText): YamlExplanation {
  const next = contentLine(line + 1, source);
  const shown = printable(written, 60);
  return {
    offset: source.contentOffset(next),
    sentence: `Line ${next} is indented deeper than line ${line}, which has its value already: \`${shown}\`.`,
    hint: INDENT_HINT,
  };
}

/** That line, or the first after it that is neither blank nor a comment. */
function contentLine(from: number, source: SourceText): number {
  const last = source.position(source.text.length).line;
  for (let line = from; line < last; line += 1) if (!/^\s*(?:#|$)/.test(source.line(line))) return line;
  return from;
}
