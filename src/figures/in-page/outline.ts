import type { PlaceKind } from '../scene.ts';
import { SILHOUETTES } from '../silhouettes.ts';
import { makeSvg } from './make.ts';

/** As the lessons' figures have it on a wide page. */
const SIZE = [132, 84] as const;

/**
 * The silhouette of a place, as the figures of the lessons draw it. It stretches to whatever box it is put behind, and its
 * stroke does not: so nothing has to be measured.
 */
export function outline(kind: PlaceKind, inside: 'details' | 'empty' = 'details'): SVGSVGElement {
  const [width, height] = SIZE;
  const { outline, details } = SILHOUETTES[kind];
  const still = { 'vector-effect': 'non-scaling-stroke' };
  return makeSvg(
    'svg',
    {
      class: 'gh-outline',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    makeSvg('path', { class: 'gh-shape', d: outline(width, height), ...still }),
    ...(details && inside === 'details'
      ? [makeSvg('path', { class: 'gh-detail', d: details(width, height), ...still })]
      : []),
  );
}
