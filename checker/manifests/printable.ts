/** Control characters, those that turn the direction of writing, and halves of characters: they could rewrite a terminal. */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A student's text, safe to print and at most `length` characters long. */
export function printable(text: string, length = 120): string {
  const clipped = text.length > length ? `${text.slice(0, length - 1)}…` : text;
  return clipped.replace(UNPRINTABLE, '·');
}
