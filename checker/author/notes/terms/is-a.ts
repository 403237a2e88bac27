const SUBJECT = String.raw`(?:(?:An?|The|In Kubernetes,?|a|an|the)\s+){0,2}[*_"“]{0,2}((?:[\p{L}\p{N}][\p{L}\p{M}\p{N}_./-]*)(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}_./-]*){0,2}?)[*_"”]{0,2}(?: \([^)]{1,40}\))?`;
const SOFTENED = '(?:basically |simply |just |actually |nothing but |like |really )?';

const PATTERNS = [
  new RegExp(`^${SUBJECT} (?:is|are|was) ${SOFTENED}(?:an?|one of|the)\\b`, 'u'),
  new RegExp(`^${SUBJECT} (?:is|are) ${SOFTENED}\\p{L}+ (?:\\p{L}+ )?(?:that|which|where|who|of|on which)\\b`, 'u'),
  new RegExp(`^${SUBJECT} (?:means|refers to|stands for|is used (?:to|for)|is called|is known as)\\b`, 'u'),
  new RegExp(`^${SUBJECT} (?:ka matlab|matlab|yaani|ek) .{3,120}?\\b(?:hai|hain|hota|hoti|hote)\\b`, 'u'),
  new RegExp(`^${SUBJECT} (?:का मतलब|मतलब|यानी|एक) .{3,160}(?:है|हैं)`, 'u'),
];

const NO_TERM = new Set(
  `this that these those it its they there here he she we you i what which who everything nothing something one each all
  both most some problem solution reason idea goal point result answer question rule mistake difference trick example
  next first second third last thing way purpose key step task job fact trouble issue main only best worst other another
  now so but and because if when yeh ye woh wo yahan iska uska our your my their if`.split(/\s+/),
);

/** The term that a sentence like `A Service is an abstraction …` defines. */
export function asIsA(text: string): string | undefined {
  const start = text.slice(0, 400);
  for (const pattern of PATTERNS) {
    const term = pattern.exec(start)?.[1];
    if (term !== undefined) return isTerm(term) ? term : undefined;
  }
  return undefined;
}

function isTerm(term: string): boolean {
  const words = term.toLowerCase().split(' ');
  return !words.some((word) => NO_TERM.has(word)) && /[\p{L}\p{M}]{2}/u.test(term) && !/[.:]$/.test(term);
}
