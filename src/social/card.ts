import { SILHOUETTES } from '../figures/silhouettes.ts';

/** What a page's card says. */
export interface Card {
  readonly site: string;
  readonly title: string;
  /** The part of the course, and the language. */
  readonly about: readonly string[];
  /** The dial code at the gate. */
  readonly code: string;
}

export const CARD_SIZE = { width: 1200, height: 630 };

/** The palette's light theme (src/styles/palette.css): a card has no dark one. */
const COLOR = {
  ground: '#fffdfa',
  wall: '#f6ece3',
  line: '#4a423b',
  text: '#241f1b',
  brick: '#a8431c',
  faint: '#6b635c',
};

const SANS = 'font-family="Ubuntu, DejaVu Sans, Noto Sans, Arial, sans-serif"';
const MONO = 'font-family="Ubuntu Mono, DejaVu Sans Mono, Noto Sans Mono, monospace"';

/** The picture that a link to a page is shown with: its title, and the gate with its code. */
export function cardSvg({ site, title, about, code }: Card): string {
  const { width, height } = CARD_SIZE;
  const lines = wrapped(title, 21);
  const size = lines.length > 3 ? 52 : 60;
  const first = 300 - ((lines.length - 1) * size * 1.2) / 2;
  const words = lines.map((line, index) => `<tspan x="80" y="${first + index * size * 1.2}">${escaped(line)}</tspan>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="100%" height="100%" fill="${COLOR.ground}"/>
  <rect width="24" height="100%" fill="${COLOR.brick}"/>
  <text x="80" y="110" ${SANS} font-size="34" font-weight="700" fill="${COLOR.brick}">${escaped(site)}</text>
  <text ${SANS} font-size="${size}" font-weight="700" fill="${COLOR.text}">${words.join('')}</text>
  <text x="80" y="560" ${SANS} font-size="30" fill="${COLOR.faint}">${escaped(about.join('  ·  '))}</text>
  ${gate(code)}
</svg>`;
}

/** The figures' own gate, large, with its feet on the card's lower edge. */
function gate(code: string): string {
  const { outline, details } = SILHOUETTES.gate;
  return `<g transform="translate(880 218) scale(2.6)" stroke="${COLOR.line}" stroke-width="2" stroke-linejoin="round">
    <path d="${outline(100, 170)}" fill="${COLOR.wall}"/>
    <path d="${details?.(100, 170) ?? ''}" fill="${COLOR.line}" transform="translate(0 26)"/>
    <text x="50" y="50" text-anchor="middle" ${MONO} font-size="25" font-weight="700" fill="${COLOR.brick}" stroke="none">${escaped(code)}</text>
  </g>`;
}

/** Breaks a title between words, since SVG does not; what would be a fifth line is cut. */
export function wrapped(title: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3]} …`] : lines;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
