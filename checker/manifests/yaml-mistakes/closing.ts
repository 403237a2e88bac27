import { type Range, Scalar, visit } from 'yaml';
import type { YamlExplanation, YamlMistake } from './mistake.ts';

/** The parser complains at the end of the text; what helps is the place of the quote. */
export function unclosedQuote({ error, document, source }: YamlMistake): YamlExplanation {
  let offset = error.pos[0];
  visit(document, {
    Scalar: (_key, { type, range }) => {
      const quoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (quoted && range && range[0] < error.pos[0] && range[2] >= error.pos[0]) offset = range[0];
    },
  });
  const { line } = source.position(offset);
  return {
    offset,
    sentence: `The quote that opens in line ${line} is never closed.`,
    hint: 'Close it on the same line.',
  };
}

/** The place of the bracket that opens, as with quotes. */
export function unclosedBracket({ error, document, source }: YamlMistake): YamlExplanation {
  const around: Range[] = [];
  visit(document, {
    Collection: (_key, { flow, range }) => {
      if (flow && range && range[0] < error.pos[0] && range[1] >= error.pos[0]) around.push(range);
    },
  });
  const open = around.findLast(([start, end]) => !CLOSING[source.text[start] ?? '']?.test(source.text[end - 1] ?? ''));
  const [offset] = open ?? around[0] ?? error.pos;
  const before = error.code === 'BAD_INDENT' ? 'not closed before a line that is indented no deeper' : 'never closed';
  const hint = 'Count the `{ }` and `[ ]`: each needs its pair. Indent the lines between them.';
  return { offset, sentence: `The bracket that opens here is ${before}.`, hint };
}

const CLOSING: Readonly<Record<string, RegExp>> = { '{': /}/, '[': /]/ };
