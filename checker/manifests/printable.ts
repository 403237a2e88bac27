/** Control characters and those that turn the direction of writing: they could rewrite a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A student's text, safe to print and at most `length` characters long. */
export function printable(text: string, length = 120): string {
  const clipped = text.length > length ? `${text.slice(0, length - 1)}…` : text;
  return clipped.replace(UNPRINTABLE, '·');
}
