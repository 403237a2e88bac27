import type { Lab } from './lab.ts';

/** Something of a lab that differs from reader to reader: a port, a name. */
export interface Draw<T extends Value = Value> {
  /** For whoever has no seed, and on the site. */
  readonly usual: T;
  readonly among: readonly T[];
}

export type Value = string | number;
export type Values = Readonly<Record<string, Value>>;
export type Vars = Readonly<Record<string, Draw>>;
type ValuesOf<V extends Vars> = { readonly [K in keyof V]: V[K] extends Draw<infer T> ? T : never };

/** A lab that is another one for each seed; `lab.ts` default-exports it in place of a lab. */
export interface DrawnLab<V extends Vars = Vars> {
  readonly vars: V;
  /** The lab for those values. */
  bind(values: ValuesOf<V>): Lab;
}

/** Declares what is drawn, and the lab it makes. */
export function drawLab<const V extends Vars>(vars: V, bind: (values: ValuesOf<V>) => Lab): DrawnLab<V> {
  return { vars, bind: (values) => ({ ...bind(values), values }) };
}

/** A port of a stretch, both ends included. */
export function portBetween(first: number, last: number, usual: number): Draw<number> {
  return { usual, among: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

/** One of several; the first is the usual one. */
export function oneOf<const T extends Value>(usual: T, ...others: readonly T[]): Draw<T> {
  return { usual, among: [usual, ...others] };
}

/** The same values for the same seed, always; without one, the usual ones. */
export function drawValues<V extends Vars>(vars: V, seed: string | undefined): ValuesOf<V> {
  const drawn = Object.entries(vars).map(([name, { usual, among }]) => [
    name,
    seed === undefined ? usual : among[hash(`${seed}/${name}`) % among.length],
  ]);
  return Object.fromEntries(drawn) as ValuesOf<V>;
}

/** FNV-1a, 32 bits, with the finish of MurmurHash3 so that neighbouring seeds part: it only has to spread, not to hide. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** `$name` in a text, for every name that is drawn. */
export function fill(text: string, values: Values): string {
  return text.replaceAll(/\$([a-zA-Z]+)/g, (whole, name: string) => String(values[name] ?? whole));
}
