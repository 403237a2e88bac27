import type { Definition } from '../notes.ts';

type Labelled = Pick<Definition, 'term' | 'text'>;

const TERM = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N} _/()&.’'-]{0,58}`;
const PLAIN = new RegExp(`^(${TERM}?)\\s*(:|=|[–—]| - )\\s*(\\S.*)$`, 'u');
const MARKED = /^(\*\*|__|`|_|\*)([^*`]{1,60}?)(:?)\1\s*(:|=|[–—-])?\s*(\S.*)$/;

/** Words before a colon that announce, and define nothing. */
const ANNOUNCES =
  /^(?:note|n\.?b\.?|remember|important|tip|hint|warning|caution|danger|key(?: point| takeaway)?|yaad rakho|yaad rakhna|dhyan do|dhyan rakho|q\d*|a\d*|ans|answer|question|https?|e\.g|i\.e|todo|ps|p\.s|figure|fig|source|see|ref|input|output)$/i;
const VERB =
  /\b(?:is|are|was|said|says|asked|told|has|have|can|will|should|must|you|we|it|this|that|these|when|if|hai|hain|karo|karte)\b/i;

/** `X: …`, `X = …`, `X – …`, `**X** …`: a short name, a sign, and some words about it. */
export function asLabelled(line: string): Labelled | undefined {
  if (line.length > 2_000) return undefined;
  const marked = MARKED.exec(line);
  if (marked?.[2] && marked[5] && (marked[3] || marked[4])) return labelled(marked[2], marked[5], marked[4] ?? ':');
  const plain = PLAIN.exec(line);
  return plain?.[1] && plain[2] && plain[3] ? labelled(plain[1], plain[3], plain[2].trim()) : undefined;
}

function labelled(written: string, text: string, sign: string): Labelled | undefined {
  const term = written.trim();
  const words = term.split(/\s+/).length;
  if (words > (sign === '-' ? 3 : 6) || ANNOUNCES.test(term) || VERB.test(term) || /^\d+$|[.!?]\s|\.$/.test(term))
    return undefined;
  if ((/^(?:\/\/|\d\d\b)/.test(text) && sign === ':') || text.endsWith(':')) return undefined;
  if (words > 3 && /^(?:the|an?|this|to|for)\b/i.test(term)) return undefined;
  const isProse = /\p{L}{2,}\S*\s+\S*[\p{L}\p{N}]/u.test(text) || /\p{Lu}|\d/u.test(term[0] ?? '');
  return isProse && (sign !== '=' || /\s/.test(text)) ? { term, text } : undefined;
}
