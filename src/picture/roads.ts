import { makeSvg, set } from '../figures/in-page/make.ts';
import type { Box } from '../figures/layout.ts';
import { roadPath } from '../figures/road-path.ts';
import type { ClusterView } from './cluster-view.ts';

/** How far a road leads round the outside. */
const BULGE = 26;

interface Road {
  readonly key: string;
  /** The first of these selectors that is there. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Leads round the outside, past what stands between the two in one column. */
  readonly around?: boolean;
  /** Drawn through where a request may go, dashed where it may not now. */
  readonly open: boolean;
}

/** Which roads there are: from doors and receptions to desks, and from each list to the flats on it. */
export function roadsOf({ doors, ingresses, services, pods }: ClusterView): Road[] {
  const drawn = new Set([...services, ...pods].map(({ key }) => key));
  const fromDoors = doors.flatMap(({ key, nodePort, leadsTo }) =>
    leadsTo && drawn.has(leadsTo.key)
      ? [road(find('door', key), [...find('gate', `${leadsTo.key}:${nodePort}`), ...find('desk', leadsTo.key)], true)]
      : [],
  );
  const fromIngresses = ingresses.flatMap(({ key, rules }) =>
    [...new Set(rules.flatMap((rule) => rule.key ?? []))]
      .filter((service) => drawn.has(service))
      .map((service) => ({ ...road(find('ingress', key), find('desk', service), true), around: true })),
  );
  const fromLists = services.flatMap((service) =>
    service.endpoints.flatMap(({ address, pod, ready, ports }) =>
      pod !== undefined && drawn.has(pod)
        ? [road(find('entry', `${service.key}:${address}`), find('pod', pod), ready && ports.length > 0)]
        : [],
    ),
  );
  return [...fromDoors, ...fromIngresses, ...fromLists];
}

const find = (what: string, key: string): string[] => [`[data-${what}="${CSS.escape(key)}"]`];
const road = (from: readonly string[], to: readonly string[], open: boolean): Road => ({
  key: `${from[0]} ${to[0]}`,
  from,
  to,
  open,
});

/** Draws them behind the places of a picture. Everything is measured before anything is changed. */
export function drawRoads(
  picture: HTMLElement,
  layer: SVGSVGElement,
  roads: readonly Road[],
  flow: 'right' | 'down',
): void {
  const origin = picture.getBoundingClientRect();
  const boxOf = (selectors: readonly string[]): Box | undefined => {
    const found = selectors.map((one) => picture.querySelector(one)).find((one) => one !== null);
    // On a phone a road begins below the whole list, so that it does not lie under the other entries.
    const shown = flow === 'down' ? (found?.closest('[data-list]') ?? found) : found;
    const box = shown?.getBoundingClientRect();
    return box && { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  };
  const drawn = roads.flatMap(({ key, from, to, open, around }) => {
    const [start, end] = [boxOf(from), boxOf(to)];
    return start && end ? [{ key, open, ...(around ? roundPath(start, end) : roadPath(start, end, flow)) }] : [];
  });

  const before = new Map([...layer.children].map((group) => [group.getAttribute('data-road'), group]));
  for (const { key, open, line, head } of drawn) {
    const group = before.get(key) ?? layer.appendChild(newRoad(key));
    before.delete(key);
    set(group, 'class', `gh-road ${open ? 'gh-taken' : 'gh-possible'}`);
    const [road, arrow] = group.children;
    if (road) set(road, 'd', line);
    if (arrow) set(arrow, 'd', head);
  }
  for (const group of before.values()) group.remove();
}

/** From one right side to another. */
function roundPath(from: Box, to: Box): { line: string; head: string } {
  const [x, y] = [from.x + from.width, from.y + from.height / 2];
  const [endX, endY] = [to.x + to.width, to.y + to.height / 2];
  const out = Math.max(x, endX) + BULGE;
  return { line: `M${x} ${y}C${out} ${y} ${out} ${endY} ${endX + 8} ${endY}`, head: `M${endX} ${endY}l8 -5v10z` };
}

const newRoad = (key: string): SVGGElement =>
  makeSvg('g', { 'data-road': key }, makeSvg('path'), makeSvg('path', { class: 'gh-head' }));
