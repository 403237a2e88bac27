import { proseOf } from '../block-text.ts';
import type { Block } from '../notes.ts';
import { isTerm } from '../terms/term.ts';
import type { TellingPhrases } from './telling-phrase.ts';

const LONGEST = 60;

/** Words for a section that has no heading, all of them its own: what it defines, draws, opens with, or says often. */
export function madeHeading(blocks: readonly Block[], phrases: TellingPhrases): string {
  const said = blocks.filter(({ kind }) => kind !== 'rule' && kind !== 'unseen');
  const [first] = said;
  const made = first && (drawn(first) ?? defined(said) ?? opening(first) ?? phrases.of(said.map(proseOf).join('\n')));
  return capitalised(made ?? firstWords(said.map(proseOf).join(' ') || codeOf(first)));
}

function drawn(block: Block): string | undefined {
  const text = block.kind === 'flow' ? block.steps.join(' → ') : '';
  return text !== '' && text.length <= LONGEST ? text : undefined;
}

function defined(blocks: readonly Block[]): string | undefined {
  const terms = blocks.flatMap((block) => (block.kind === 'definition' && isTerm(block) ? [block.term] : []));
  const text = [...new Set(terms)].slice(0, 3).join(', ');
  return text !== '' && blocks.length < 12 && text.length <= LONGEST ? text : undefined;
}

/** A first line that is short enough to be one. */
function opening(block: Block): string | undefined {
  const [line = ''] = (block.kind === 'code' ? block.text : proseOf(block)).split('\n');
  const isShort = line.split(/\s+/).length <= 9 && line.length <= LONGEST && !/[.!?।]$/.test(line);
  return isShort && /\p{L}/u.test(line) ? line.replace(/\s*:$/, '') : undefined;
}

function codeOf(block: Block | undefined): string {
  return block?.kind === 'code' ? block.text : 'Notes';
}

function firstWords(text: string): string {
  const words = text.slice(0, 400).split(/\s+/).filter(Boolean);
  const taken = words.slice(0, 8).join(' ').slice(0, LONGEST).trimEnd();
  return words.length > 8 ? `${taken.replace(/[.,;:!?-]+$/, '')} …` : taken;
}

/** `type: NodePort` is left as it is. */
function capitalised(text: string): string {
  return /^[a-z]\w*:/.test(text) ? text : text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
