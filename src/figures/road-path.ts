import type { Box } from './layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RoadPath {
  readonly line: string;
  /** The arrow's head at the end, or the bar across a road that is closed. */
  readonly head: string;
  readonly bar: string;
  readonly middle: Point;
  readonly upright: boolean;
}

const HEAD = 8;

/**
 * From the side of one box that faces the other, in a calm curve that leaves and arrives at right angles. `flow` is the
 * drawing's own direction; boxes beside each other across it are joined the short way.
 */
export function roadPath(from: Box, to: Box, flow: 'right' | 'down'): RoadPath {
  const upright =
    flow === 'right' ? overlap(from.x, from.width, to.x, to.width) : !overlap(from.y, from.height, to.y, to.height);
  const start = upright ? endOf(from, to, 'y') : endOf(from, to, 'x');
  const end = upright ? endOf(to, from, 'y') : endOf(to, from, 'x');
  const way = Math.sign(upright ? end.y - start.y : end.x - start.x) || 1;
  const stop = upright ? { x: end.x, y: end.y - way * HEAD } : { x: end.x - way * HEAD, y: end.y };
  const middle = { x: (start.x + stop.x) / 2, y: (start.y + stop.y) / 2 };
  const bend = upright
    ? `${start.x} ${middle.y} ${stop.x} ${middle.y}`
    : `${middle.x} ${start.y} ${middle.x} ${stop.y}`;
  return {
    line: `M${start.x} ${start.y}C${bend} ${stop.x} ${stop.y}`,
    head: upright ? `M${end.x} ${end.y}l-5 ${-way * HEAD}h10z` : `M${end.x} ${end.y}l${-way * HEAD} -5v10z`,
    bar: upright ? `M${stop.x - 9} ${stop.y}h18` : `M${stop.x} ${stop.y - 9}v18`,
    middle,
    upright,
  };
}

/** The middle of the side of `box` that faces `other` along an axis. */
function endOf(box: Box, other: Box, axis: 'x' | 'y'): Point {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (axis === 'y') return { x: centre.x, y: other.y > box.y ? box.y + box.height : box.y };
  return { x: other.x > box.x ? box.x + box.width : box.x, y: centre.y };
}

const overlap = (a: number, aLength: number, b: number, bLength: number) => a < b + bLength && b < a + aLength;
