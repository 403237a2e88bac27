export interface Span {
  readonly text: string;
  readonly code: boolean;
}

/** Splits a sentence at its `backticks`. One without a partner is only a character. */
export function codeSpans(sentence: string): Span[] {
  const parts = sentence.split(/`([^`]+)`/);
  return parts.map((text, index) => ({ text, code: index % 2 === 1 })).filter(({ text }) => text !== '');
}
