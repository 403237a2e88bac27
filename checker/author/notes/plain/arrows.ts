/** One arrow, and the words written on it. */
const LABELLED = String.raw`[-=–—]{1,12}\s?[([|"]?([\p{L}\p{N}][^<>→\n]{0,40}?)[)\]|"]?\s?[-=–—]{1,12}>`;
const POINTING = String.raw`<?[-=–—]{1,40}>{1,2}|[→⇒⟶➜➡⟹▶➔]\uFE0F?|[↔⇄⟷]`;
const BACK = '<[-=–—]{1,40}(?!>)|[←⇐⟵]';
const ARROW = new RegExp(
  `(?<=\\s|^|[\\p{L}\\p{N})\\]"'*])(?:${LABELLED}|${POINTING}|(${BACK}))(?=\\s|$|[\\p{L}\\p{N}(["'*])`,
  'gu',
);

/** A line cut at its arrows. */
export interface Arrows {
  readonly parts: readonly string[];
  /** One fewer than parts. */
  readonly labels: readonly string[];
}

/** Undefined where no arrow is; parts are empty where the line begins or ends with one. */
export function cutAtArrows(text: string): Arrows | undefined {
  if (!/[>→⇒⟶➜➡⟹▶➔↔⇄⟷←⇐⟵]|<[-=–—]/u.test(text) || text.length > 400) return undefined;
  const parts: string[] = [];
  const labels: string[] = [];
  let from = 0;
  let isBack = true;
  for (const found of text.matchAll(ARROW)) {
    parts.push(text.slice(from, found.index).trim());
    labels.push(found[1]?.trim() ?? '');
    isBack &&= found[2] !== undefined;
    from = found.index + found[0].length;
  }
  if (parts.length === 0) return undefined;
  parts.push(text.slice(from).trim());
  return isBack ? { parts: parts.toReversed(), labels: labels.toReversed() } : { parts, labels };
}
