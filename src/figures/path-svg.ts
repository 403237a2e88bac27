import { readFile } from 'node:fs/promises';
import type { Path } from '../../checker/probes/path/path.ts';
import { drawing } from './drawing.ts';
import { pathScene } from './path-scene.ts';
import type { Language } from './scene.ts';

/** A path as a file that needs no other: the figures' own styles in it, in light and dark. */
export async function pathSvg(path: Path, language: Language): Promise<string> {
  const read = (name: string) => readFile(new URL(`../styles/${name}`, import.meta.url), 'utf8');
  const [figures, palette] = await Promise.all([read('figures.css'), read('palette.css')]);
  const svg = drawing(pathScene(path), language, 'right');
  const style = standaloneStyle(figures, palette);
  return `${svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replace('>', `><style>${style}</style>`)}\n`;
}

/**
 * The rules of the drawing's parts, with the palette's colours written out: what draws a file often knows neither custom
 * properties nor `light-dark()`.
 */
export function standaloneStyle(figures: string, palette: string): string {
  const plain = figures.replace(/\/\*[\s\S]*?\*\//g, '');
  const parts = [...plain.matchAll(/^(\.gh-[^{@]*)\{([^}]*)\}/gm)].filter(
    ([, selector]) => !selector?.includes('.gh-figure'),
  );
  const rules = parts.map(([rule]) => rule.replace(/\s+/g, ' ')).join('');
  const ground = (mode: Mode) => `svg{font:14px sans-serif;background:${colour(palette, '--gh-ground', mode)}}`;
  const both = (mode: Mode) => ground(mode) + written(rules, palette, mode);
  return `${both('light')}@media (prefers-color-scheme:dark){${both('dark')}}`;
}

type Mode = 'light' | 'dark';

/** What the palette calls otherwise in a page that it is not in. */
const STAND_INS: Readonly<Record<string, string>> = { '--sl-color-bg': '--gh-ground', '--sl-font-mono': 'monospace' };

function written(rules: string, palette: string, mode: Mode): string {
  return rules.replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
    const known = STAND_INS[name] ?? name;
    return known.startsWith('--') ? colour(palette, known, mode) : known;
  });
}

function colour(palette: string, name: string, mode: Mode): string {
  const [, light, dark] = new RegExp(`${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(palette) ?? [];
  const found = mode === 'light' ? light : dark;
  if (!found) throw new Error(`the palette has no ${name}`);
  return found;
}
