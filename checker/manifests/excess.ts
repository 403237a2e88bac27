import { Lexer, Parser } from 'yaml';
import { limits } from './limits.ts';

export interface Excess {
  readonly offset: number;
  readonly message: string;
  /** Nothing of the submission should be read after this. */
  readonly final: boolean;
}

/** What may still be read of a submission; taken from as its files are looked at. */
export interface Allowance {
  pieces: number;
  aliases: number;
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);
/** The lexer's mark before the text of a plain or block scalar. */
const SCALAR_MARK = '\u001f';

/**
 * Looks for what would make parsing slow or deep, before it is parsed. Stops at the first find, so that its time is
 * bounded by {@link limits} and not by the text.
 */
export function findExcess(text: string, allowance: Allowance): Excess | undefined {
  const parser = new Parser();
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    const offset = parser.offset;
    allowance.pieces -= lexeme.startsWith('"') ? 1 + count(lexeme, '\\') : 1;
    if (lexeme.startsWith('*') && previous !== SCALAR_MARK) allowance.aliases -= 1;
    Array.from(parser.next(lexeme));
    const message = exhausted(allowance);
    if (message) return { offset, message, final: true };
    if (tooDeep(parser)) return { offset, message: depthMessage, final: false };
    previous = lexeme;
  }
  return undefined;
}

/** Said of written and of aliased depth alike. */
export const depthMessage = `Objects and lists are nested deeper than ${limits.depth} levels, so this was not read.`;

function exhausted(allowance: Allowance): string | undefined {
  if (allowance.pieces < 0)
    return `The submission has more than ${limits.pieces} names, values and marks by this place.`;
  if (allowance.aliases < 0) return `The submission has more than ${limits.aliases} aliases (\`*name\`) by this place.`;
  return undefined;
}

function tooDeep({ stack }: Parser): boolean {
  return stack.length > limits.depth && stack.filter((token) => COLLECTIONS.has(token.type)).length > limits.depth;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
