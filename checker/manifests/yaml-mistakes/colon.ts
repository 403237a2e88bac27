import { printable } from '../printable.ts';
import { foreignText } from './foreign-text.ts';
import type { YamlExplanation, YamlMistake } from './mistake.ts';

/** A name without a colon, or without the space after it. */
export function missingColon({ error, source }: YamlMistake): YamlExplanation {
  const { line } = source.position(error.pos[0]);
  const offset = source.contentOffset(line);
  const written = source.line(line).trim();
  const foreign = foreignText(written);
  if (foreign) return { offset, ...foreign };
  const [, name, value] = /^(?:- +)?([\w./-]+):([^\s:].*)$/.exec(written) ?? [];
  if (name && value) {
    const repaired = `Write \`${printable(name)}: ${printable(value)}\`.`;
    return { offset, sentence: `A space is missing after the colon in line ${line}.`, hint: repaired };
  }
  return {
    offset,
    sentence: `A colon is missing in line ${line}: \`${printable(written, 60)}\` names nothing and lists nothing.`,
    hint: 'Write `name: value`, with a space after the colon.',
  };
}

/** `image: nginx:1` is fine, `x: image: nginx` is not. */
export function secondColon(offset: number, line: number): YamlExplanation {
  return {
    offset,
    sentence: `There are two names with a colon in line ${line}, one after the other.`,
    hint: 'Put the second on a line of its own, or the whole value in quotes if the colon is a part of it.',
  };
}
