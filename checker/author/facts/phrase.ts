/** A line may end between two words, and a quoted paragraph has its marks there. */
const GAP = '[\\s>]';
/** Some words of the same sentence, none of them a denial; a full stop inside of `10.96.0.20` ends no sentence. */
const SOME_WORDS = "(?:(?!\\b(?:no|not|never|without|nahin?)\\b|n't)(?:[^.!?|]|\\.(?=\\w))){0,50}?";

/**
 * A pattern of prose: a space stands for what may be between two words, ` ?` for that or nothing, `[ -]` for that or a
 * hyphen, `…` for at most 50 characters of the same sentence; upper and lower case are one. All repetition is bounded,
 * so that no text makes it slow: use no `*` or `+`.
 */
export function phrase(pattern: TemplateStringsArray): RegExp {
  const source = pattern.raw.join('').replace(/\[(?:[^\]\\]|\\.)*\]| \??|…/g, patternOf);
  return new RegExp(source, 'gi');
}

function patternOf(sign: string): string {
  if (sign === '…') return SOME_WORDS;
  if (sign === ' ') return `${GAP}{1,9}`;
  if (sign === ' ?') return `${GAP}{0,9}`;
  return sign.includes(' ') ? `(?:${GAP}{1,9}|${sign.replace(' ', '')})` : sign;
}
