import { escaped } from './escaped.ts';
import { fitted } from './fitted.ts';
import { type Layout, narrow, wide } from './layout.ts';
import { drawnPlace } from './place.ts';
import { roadPath } from './road-path.ts';
import { inLanguage, type Language, type Scene } from './scene.ts';
import { tell } from './tell.ts';

/** From left to right for wide pages, from top to bottom for phones. */
export type Flow = 'right' | 'down';

/** The size of a frame's letters in px, as styles/figures.css has it. */
const SIGN = 12;

/** One drawing of a scene as the text of an `<svg>`: for a page, and for a file. */
export function drawing(scene: Scene, language: Language, flow: Flow): string {
  const layout: Layout = flow === 'right' ? wide(scene) : narrow(scene);
  const roads = roadsOf(scene, layout, flow);
  const label = `${inLanguage(scene.title, language)}. ${tell(scene, language)}`;
  return [
    `<svg class="${flow === 'right' ? 'gh-wide' : 'gh-narrow'}" viewBox="0 0 ${layout.width} ${layout.height}"`,
    ` style="max-width:${layout.width}px" role="img" aria-label="${escaped(label)}">`,
    ...layout.frames.map(
      ({ frame, box: { x, y, width, height } }) =>
        `<rect class="gh-frame gh-${frame.kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>`,
    ),
    ...roads.map(drawnRoad),
    ...layout.frames.map(
      ({ frame, box }) =>
        `<text class="gh-line gh-sign" x="${box.x + 12}" y="${box.y + 17}">${escaped(fitted(inLanguage(frame.name, language), box.width - 20, SIGN))}</text>`,
    ),
    ...Object.values(layout.places).map((box) => drawnPlace(box.place, box, language)),
    ...roads.map((road) => drawnLabel(road, language)),
    '</svg>',
  ].join('');
}

function roadsOf(scene: Scene, layout: Layout, flow: Flow) {
  return (scene.roads ?? []).map((road) => {
    const [from, to] = [layout.places[road.from], layout.places[road.to]];
    if (!from || !to) throw new Error(`a road from ${road.from} to ${road.to}: no such place in the scene`);
    return { ...road, state: road.state ?? ('taken' as const), ...roadPath(from, to, flow) };
  });
}

type DrawnRoad = ReturnType<typeof roadsOf>[number];

function drawnRoad({ line, head, bar, state }: DrawnRoad): string {
  const end = state === 'refused' ? `<path class="gh-bar" d="${bar}"/>` : `<path class="gh-head" d="${head}"/>`;
  return `<g class="gh-road gh-${state}"><path d="${line}"/>${end}</g>`;
}

function drawnLabel({ label, middle, upright, state }: DrawnRoad, language: Language): string {
  if (!label) return '';
  const x = upright ? middle.x + 9 : middle.x;
  const y = upright ? middle.y + 4 : middle.y + (state === 'refused' ? 17 : -9);
  const words = escaped(inLanguage(label, language));
  return `<text class="gh-label" x="${x}" y="${y}" text-anchor="${upright ? 'start' : 'middle'}">${words}</text>`;
}
