import type { Definition } from '../notes.ts';

const LABEL =
  /^(?:the|this|that|an?|my|our|your|how|why|when|what|where|step|case|example|scenario|problem|solution|result|reason|cause|fix|goal|purpose|rule|use|usage|command|commands|syntax|answer|question|topic|title|date|author|summary|conclusion|first|second|third|instructor|speaker|student|teacher|part|day|lab|task|module|chapter|lesson|section|file|name|type|status|version|pros|cons|advantages?|disadvantages?|mistake|symptom|check|verify|before|after|good|bad|do|don'?t|always|never|yes|no|option|method|approach|analogy)\b/i;

/** Whether this explains a word, and is no remark under a label (`The Chaos: …`) or a value (`Pod IP: 10.0.0.1`). */
export function isTerm({ term, text }: Pick<Definition, 'term' | 'text'>): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’]+/gu) ?? [];
  if (words.length < 3 || term.split(/\s+/).length > 4) return false;
  const isSentence = text.toLowerCase().includes(`${term.toLowerCase()} `);
  return (isSentence || !LABEL.test(term)) && /[\p{L}\p{M}]{2}/u.test(term);
}
