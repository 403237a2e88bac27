import type { PlaceKind } from './scene.ts';

/** The outline of each kind of place as an SVG path, and the lines inside it that are no letters. */
interface Silhouette {
  readonly outline: (width: number, height: number) => string;
  readonly details?: (width: number, height: number) => string;
}

const rounded = (w: number, h: number, r: number) =>
  `M${r} 0H${w - r}q${r} 0 ${r} ${r}V${h - r}q0 ${r} ${-r} ${r}H${r}q${-r} 0 ${-r} ${-r}V${r}q0 ${-r} ${r} ${-r}z`;
const dot = (x: number, y: number) => `M${x - 2} ${y}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z`;

export const SILHOUETTES: Readonly<Record<PlaceKind, Silhouette>> = {
  visitor: {
    outline: (w, h) => `M0 ${h}V46Q0 28 ${w * 0.3} 28H${w * 0.7}Q${w} 28 ${w} 46V${h}z`,
    details: (w) => `M${w / 2 - 12} 13a12 12 0 1 0 24 0a12 12 0 1 0 -24 0z`,
  },
  laptop: {
    outline: (w, h) => `M0 ${h}L12 ${h - 14}V6q0 -6 6 -6H${w - 18}q6 0 6 6V${h - 14}L${w} ${h}z`,
    details: (w, h) => `M12 ${h - 14}H${w - 12}M${w / 2 - 14} ${h - 6}h28`,
  },
  gate: {
    outline: (w, h) => `M0 ${h}V24Q${w / 2} -24 ${w} 24V${h}z`,
    details: (w) => [-1, 0, 1].flatMap((x) => [37, 45].map((y) => dot(w / 2 + x * 13, y))).join(''),
  },
  desk: {
    outline: (w, h) => `M0 18L10 0H${w - 10}L${w} 18V${h}H0z`,
    details: (w) => `M0 18H${w}`,
  },
  flat: {
    outline: (w, h) => rounded(w, h, 6),
    details: (w, h) => `M${w - 45} ${h}V${h - 20}q0 -11 19 -11t19 11V${h}`,
  },
  list: {
    outline: (w, h) => `M0 0H${w}V${h - 12}L${w - 12} ${h}H0z`,
    details: (w, h) => `M${w - 12} ${h}V${h - 12}H${w}M8 26H${w - 8}`,
  },
  directory: {
    outline: (w, h) => `M4 0H${w}V${h}H4q-4 0 -4 -4V4q0 -4 4 -4z`,
    details: (w, h) => `M7 0V${h}M14 26H${w - 8}`,
  },
  address: {
    outline: (w, h) => `M0 0H${w - 14}L${w} ${h / 2}L${w - 14} ${h}H0z`,
  },
  reception: {
    outline: (w, h) => `M0 18L${w / 2} 0L${w} 18V${h}H0z`,
    details: (w) => `M0 18H${w}`,
  },
  office: {
    outline: (w, h) => `M10 0H${w - 10}L${w} 10V${h - 10}L${w - 10} ${h}H10L0 ${h - 10}V10z`,
  },
  tunnel: {
    outline: (w, h) => rounded(w, h, 32),
    details: (w) => `M28 24H${w - 28}`,
  },
  junction: {
    outline: (w, h) => `M12 0H${w - 12}L${w} ${h / 2}L${w - 12} ${h}H12L0 ${h / 2}z`,
  },
};
