/**
 * A text that fits into so many px at that size: a name too long for its place keeps its beginning and its end, which is
 * where Pods of one Deployment differ. The text alternative has it whole.
 */
export function fitted(text: string, room: number, size: number): string {
  const letters = [...text];
  if (width(letters) * size <= room) return text;
  for (let kept = letters.length - 1; kept > 2; kept--) {
    const tail = Math.min(6, Math.floor(kept / 2));
    const short = [...letters.slice(0, kept - tail), '…', ...letters.slice(letters.length - tail)];
    if (width(short) * size <= room) return short.join('');
  }
  return '…';
}

/** In em, a little more than the site's typefaces need: a drawing as text is never measured. */
function width(letters: readonly string[]): number {
  return letters.reduce((sum, letter) => sum + widthOf(letter), 0);
}

function widthOf(letter: string): number {
  if (/[iljtfr.,:;'|!()[\] /-]/.test(letter)) return 0.34;
  if (/[mwMW…@]/.test(letter)) return 0.9;
  return /[A-Z]/.test(letter) ? 0.68 : 0.56;
}
