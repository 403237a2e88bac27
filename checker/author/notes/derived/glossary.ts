import { languageOf } from '../language/language.ts';
import type { Block, Definition, GlossaryEntry, Language, Lines, Notes } from '../notes.ts';
import { asIsA } from '../terms/is-a.ts';
import { asLabelled } from '../terms/labelled.ts';
import { isTerm } from '../terms/term.ts';

interface Candidate extends Pick<Definition, 'term' | 'text'> {
  readonly language: Language;
  readonly place: Lines;
}

const TERM_HEAD = /^(?:terms?|words?|name|concept|keyword|object|resource|component|field|type|शब्द)$/i;
const TEXT_HEAD = /^(?:meaning|definition|description|what it (?:is|does|means)|explanation|purpose|matlab|अर्थ)$/i;

/** Terms with what notes say of them, each once, the best explained first. */
export function glossaryOf({ documents }: Notes): GlossaryEntry[] {
  const candidates = documents.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap(candidatesIn)),
  );
  const byTerm = Map.groupBy(candidates.filter(isTerm), ({ term }) => termKey(term));
  const entries = [...byTerm.values()].map((same) => same.toSorted((one, other) => score(other) - score(one)));
  return entries.toSorted((one, other) => standing(other) - standing(one)).flatMap(entryOf);
}

/** `Cluster IP`, `ClusterIP` and `clusterIPs` are one term. */
function termKey(term: string): string {
  return term
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replace(/(?<=[^su])s$/, '');
}

function entryOf(same: readonly Candidate[]): GlossaryEntry[] {
  const [best] = same;
  if (!best) return [];
  const { text, language } = best;
  return [{ term: bestSpelling(same), text, language, places: same.map(({ place }) => place) }];
}

/** Kubernetes writes its names with capitals, and so does who looked it up. */
function bestSpelling(same: readonly Candidate[]): string {
  const capitals = (term: string): number => (/\p{Ll}/u.test(term) ? (term.match(/\p{Lu}/gu)?.length ?? 0) : 0);
  const [first = ''] = same.map(({ term }) => term).toSorted((one, other) => capitals(other) - capitals(one));
  return first;
}

function standing(same: readonly Candidate[]): number {
  const [best] = same;
  return best ? score(best) + Math.min(same.length, 4) : 0;
}

/** A sentence of some length that says what it is explains best. */
function score({ term, text }: Candidate): number {
  const length = text.length;
  const isSentence = asIsA(text) !== undefined ? 3 : 0;
  const isCase = /^(?:if|when|you|agar|jab)\b/i.test(text) ? -3 : 0;
  return (
    isSentence + isCase + (length >= 40 && length <= 240 ? 3 : length > 20 ? 1 : 0) + (/^\p{Lu}/u.test(term) ? 1 : 0)
  );
}

function candidatesIn(block: Block): Candidate[] {
  if (block.kind === 'question') return block.answer.flatMap(candidatesIn);
  const place = { file: block.file, line: block.line, endLine: block.endLine };
  const found = explained(block);
  return found.map(({ term, text }) => ({ term: bare(term), text, language: languageOf(text), place }));
}

function explained(block: Block): readonly Pick<Definition, 'term' | 'text'>[] {
  if (block.kind === 'definition') return [block];
  if (block.kind === 'list') return block.items.flatMap((item) => inSentence(item.split('\n')[0] ?? ''));
  if (block.kind === 'paragraph') return inSentence(block.text);
  if (block.kind !== 'table' || !TERM_HEAD.test(block.head[0] ?? '') || !TEXT_HEAD.test(block.head[1] ?? '')) return [];
  return block.rows.map(([term = '', text = '']) => ({ term, text }));
}

/** The first sentence of a long paragraph that says what something is. */
function inSentence(written: string): Pick<Definition, 'term' | 'text'>[] {
  const [text = ''] = written.split(/(?<=[.!?।])\s/, 1);
  const labelled = written.includes('\n') ? undefined : asLabelled(written);
  if (labelled) return [labelled];
  const term = asIsA(text);
  return term === undefined ? [] : [{ term, text }];
}

function bare(term: string): string {
  return term.replace(/^[*_`"'“]+|[*_`"'”]+$/g, '').trim();
}
