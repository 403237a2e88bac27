import { escaped } from './escaped.ts';
import { fitted } from './fitted.ts';
import type { Box } from './layout.ts';
import { inLanguage, type Language, type Place, type Words } from './scene.ts';
import { SILHOUETTES } from './silhouettes.ts';

/** Where the first line of letters stands: below a roof, a head, an arch. */
const TOP = { visitor: 47, laptop: 26, desk: 36, reception: 38, tunnel: 42 } as const;

/** Sizes of letters in px, as styles/figures.css has them; names are bold, and so a sixth wider. */
const [NAME, LINE] = [14 * 1.17, 12];

/** One place of a scene: its outline, and what is written on it. */
export function drawnPlace(place: Place, box: Box, language: Language): string {
  const { width, height } = box;
  const { outline, details } = SILHOUETTES[place.kind];
  return [
    `<g transform="translate(${box.x} ${box.y})" data-place="${place.kind}"${place.state ? ` class="gh-${place.state}"` : ''}>`,
    `<path class="gh-shape" d="${outline(width, height)}"/>`,
    details ? `<path class="gh-detail" d="${details(width, height)}"/>` : '',
    lettering(place, box, language),
    place.state === 'gone' ? `<path class="gh-strike" d="M0 0L${width} ${height}"/>` : '',
    '</g>',
  ].join('');
}

function lettering(place: Place, box: Box, language: Language): string {
  const say = (words: Words) => inLanguage(words, language);
  if (place.kind === 'list' || place.kind === 'directory') return onPaper(place, box, say);
  return place.kind === 'flat' ? onFlat(place, box, say) : inTheMiddle(place, box, say);
}

type Say = (words: Words) => string;

function onPaper({ kind, name, lines = [] }: Place, { width }: Box, say: Say): string {
  const left = kind === 'directory' ? 16 : 9;
  const room = width - left - 4;
  const entries = lines.map((line, index) => text('gh-line', left, 42 + index * 16, fitted(say(line), room, LINE)));
  return `<g>${text('gh-text', left, 18, fitted(say(name).split('\n')[0] ?? '', room, NAME))}${entries.join('')}</g>`;
}

function onFlat({ name, number, code, lines = [] }: Place, { width, height }: Box, say: Say): string {
  const plate = `<rect class="gh-plate" x="8" y="26" width="${Math.min(width - 16, 100)}" height="18" rx="3"/>`;
  return [
    '<g>',
    text('gh-text', 9, 18, fitted(say(name).split('\n')[0] ?? '', width - 9, NAME)),
    number ? plate + text('gh-line', 13, 39, fitted(say(number), Math.min(width - 16, 100) - 8, LINE)) : '',
    code ? text('gh-code', width - 26, height - 6, code, ' text-anchor="middle"') : '',
    ...lines.map((line, index) => text('gh-line', 9, 61 + index * 14, fitted(say(line), width - 52, LINE))),
    '</g>',
  ].join('');
}

function inTheMiddle(place: Place, { width }: Box, say: Say): string {
  const { kind, number, code } = place;
  const name = say(place.name).split('\n');
  const middle = width / 2;
  const top = topOf(place);
  const isGate = kind === 'gate';
  return [
    '<g text-anchor="middle">',
    isGate ? text('gh-code gh-big', middle, 28, code ?? '') : '',
    ...name.map((line, index) => text('gh-text', middle, top + index * 15, fitted(line, width - 8, NAME))),
    number ? text('gh-line', middle, top + name.length * (isGate ? 14 : 16), fitted(say(number), width - 8, LINE)) : '',
    !isGate && code ? text('gh-code', middle, top + (name.length + (number ? 1 : 0)) * 16 + 2, code) : '',
    '</g>',
  ].join('');
}

function topOf({ kind, number, lines }: Place): number {
  if (kind === 'gate') return number ? 62 : 68;
  return TOP[kind as keyof typeof TOP] ?? (lines ? 18 : 30);
}

function text(className: string, x: number, y: number, words: string, more = ''): string {
  return `<text class="${className}" x="${x}" y="${y}"${more}>${escaped(words)}</text>`;
}
