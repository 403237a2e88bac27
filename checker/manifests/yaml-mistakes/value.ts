import { printable } from '../printable.ts';
import { foreignText } from './foreign-text.ts';
import { wrongIndent } from './indent.ts';
import type { YamlExplanation, YamlMistake } from './mistake.ts';

export function secondJsonObject({ error }: YamlMistake): YamlExplanation {
  return {
    offset: error.pos[0],
    sentence: 'A second object starts here without a line `---` before it.',
    hint: 'Write `---` on a line of its own.',
  };
}

export function trailingText(mistake: YamlMistake): YamlExplanation {
  const { error, source } = mistake;
  const { line } = source.position(error.pos[0]);
  if (source.contentOffset(line) >= error.pos[0]) return wrongIndent(mistake);
  return {
    offset: error.pos[0],
    sentence: `The value in line ${line} has ended, and something follows it.`,
    hint: 'Put the whole value into one pair of quotes.',
  };
}

export function reservedStart({ error, source }: YamlMistake): YamlExplanation {
  const offset = error.pos[0];
  const foreign = foreignText(source.line(source.position(offset).line).trim());
  if (foreign) return { offset, ...foreign };
  const sentence = `A value cannot start with ${source.text[offset]} unless it is in quotes.`;
  return { offset, sentence, hint: 'Put the value in quotes.' };
}

export function backslash({ error, source }: YamlMistake): YamlExplanation {
  const written = printable(source.text.slice(error.pos[0], error.pos[0] + 2));
  return {
    offset: error.pos[0],
    sentence: `Inside double quotes a backslash starts a code, and \`${written}\` is none.`,
    hint: 'Use single quotes: between them a backslash is only a backslash.',
  };
}
