import type { PlaceKind } from '../scene.ts';
import { SILHOUETTES } from '../silhouettes.ts';
import { makeSvg } from './make.ts';

/**
 * The silhouette of a place, as the figures of the lessons draw it. It stretches to whatever box it is put behind, and its
 * stroke does not: so nothing has to be measured.
 */
export function outline(kind: PlaceKind, width = 132, height = 84): SVGSVGElement {
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
    ...(details ? [makeSvg('path', { class: 'gh-detail', d: details(width, height), ...still })] : []),
  );
}
