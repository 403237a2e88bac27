import type { Frame, Place, Scene } from './scene.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlaceBox extends Box {
  readonly place: Place;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly places: Readonly<Record<string, PlaceBox>>;
  readonly frames: readonly { readonly frame: Frame; readonly box: Box }[];
}

/** All lengths are px at full size: a drawing is never enlarged, so letters are as large in every figure. */
const HEIGHT = 84;
const PADDING = 14;
const TITLE = 20;
const WIDE = { width: 720, cell: 132, gap: 120 };
const NARROW = { width: 328, cell: 150, gap: 12, apart: 48, line: 46 };

/** Columns from left to right, rows from top to bottom. */
export function wide(scene: Scene): Layout {
  const places = Object.values(scene.places);
  const columns = 1 + Math.max(...places.map(({ at }) => at[0]));
  const margin = margins(scene);
  const room = WIDE.width - 2 * margin - columns * WIDE.cell;
  const gap = columns === 1 ? 0 : Math.min(WIDE.gap, room / (columns - 1));
  const rowGap = rowsApart(scene) ? 2 * PADDING + TITLE + 12 : 26;
  const box = ({ at }: Place): Box => ({
    x: margin + at[0] * (WIDE.cell + gap),
    y: margin + TITLE + at[1] * (HEIGHT + rowGap),
    width: WIDE.cell,
    height: HEIGHT,
  });
  return framed(scene, box, 2 * margin + columns * WIDE.cell + (columns - 1) * gap);
}

/** For phones: what was a column is a line, read from top to bottom; its places share the line's width. */
export function narrow(scene: Scene): Layout {
  const margin = margins(scene);
  const gap = rowsApart(scene) ? NARROW.apart : NARROW.gap;
  const lineGap = NARROW.line + ((scene.frames ?? []).length > 0 ? TITLE : 0);
  const box = (place: Place): Box => {
    const line = Object.values(scene.places).filter(({ at }) => at[0] === place.at[0]);
    const nth = line.filter(({ at }) => at[1] < place.at[1]).length;
    const room = NARROW.width - 2 * margin - (line.length - 1) * gap;
    const width = Math.min(NARROW.cell, room / line.length);
    const used = line.length * width + (line.length - 1) * gap;
    return {
      x: (NARROW.width - used) / 2 + nth * (width + gap),
      y: margin + TITLE + place.at[0] * (HEIGHT + lineGap),
      width,
      height: HEIGHT,
    };
  };
  return framed(scene, box, NARROW.width);
}

function framed(scene: Scene, box: (place: Place) => Box, width: number): Layout {
  const places = Object.fromEntries(Object.entries(scene.places).map(([id, place]) => [id, { ...box(place), place }]));
  const frames = (scene.frames ?? []).map((frame) => ({ frame, box: around(frame, scene, places) }));
  const all = [...Object.values(places), ...frames.map((one) => one.box)];
  const bottom = Math.max(...all.map(({ y, height }) => y + height));
  const top = Math.min(...all.map(({ y }) => y)) - 4;
  const up = <T extends Box>(one: T): T => ({ ...one, y: one.y - top });
  return {
    width,
    height: bottom - top + 4,
    places: Object.fromEntries(Object.entries(places).map(([id, one]) => [id, up(one)])),
    frames: frames.map((one) => ({ ...one, box: up(one.box) })),
  };
}

function around(frame: Frame, scene: Scene, places: Record<string, Box>): Box {
  const boxes = frame.holds.map((id) => {
    const box = places[id];
    if (!box) throw new Error(`the frame ${JSON.stringify(frame.name)} holds ${id}, which is no place of the scene`);
    return box;
  });
  const padding = PADDING * (1 + depth(frame, scene));
  const title = TITLE * (1 + depth(frame, scene));
  const left = Math.min(...boxes.map(({ x }) => x)) - padding;
  const top = Math.min(...boxes.map(({ y }) => y)) - padding - title + 8;
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map(({ x, width }) => x + width)) + padding - left,
    height: Math.max(...boxes.map(({ y, height }) => y + height)) + padding - top,
  };
}

/** How many frames stand inside this one, one within the other. */
function depth(frame: Frame, scene: Scene): number {
  const inner = (scene.frames ?? []).filter(
    (other) =>
      other !== frame &&
      other.holds.every((id) => frame.holds.includes(id)) &&
      (other.holds.length < frame.holds.length || precedes(frame, other, scene)),
  );
  return inner.length === 0 ? 0 : 1 + Math.max(...inner.map((other) => depth(other, scene)));
}

/** Of two frames around the same places, the one that is named first is the outer one. */
const precedes = (one: Frame, other: Frame, { frames = [] }: Scene) => frames.indexOf(one) < frames.indexOf(other);

const margins = (scene: Scene) =>
  4 + PADDING * Math.max(0, ...(scene.frames ?? []).map((frame) => 1 + depth(frame, scene)));

/** Whether frames stand one below the other, so that their rows need room for a wall and a title. */
function rowsApart({ frames = [], places }: Scene): boolean {
  const rows = new Set(Object.values(places).map(({ at }) => at[1]));
  return frames.some(({ holds }) => new Set(holds.map((id) => places[id]?.at[1])).size < rows.size);
}
