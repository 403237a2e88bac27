import { languageOf } from '../language/language.ts';
import type { Table } from '../notes.ts';
import { placeOf, type Recogniser, type Stretch, textAt } from './piece.ts';

/** Tables as they are typed: with `|`, with tabs, or with columns that stand below each other. */
export const table: Recogniser = (stretch, at) => piped(stretch, at) ?? tabbed(stretch, at) ?? aligned(stretch, at);

const BORDER = /^[|+:=\s-]*[-=]{2}[|+:=\s-]*$/;

function piped(stretch: Stretch, at: number): Table | undefined {
  if (!isPiped(textAt(stretch, at))) return undefined;
  const end = endWhere(stretch, at, (text) => isPiped(text) || (BORDER.test(text) && /[|+]/.test(text)));
  const lines = stretch.lines.slice(at, end).map(({ text }) => text);
  const border = lines.findIndex((text, index) => index > 0 && BORDER.test(text));
  const rows = lines.filter((text) => !BORDER.test(text)).map(pipedCells);
  return rows.length > 1 ? makeTable(stretch, [at, end], rows, border > 0) : undefined;
}

function isPiped(text: string): boolean {
  return /^\|.*\|/.test(text) || /^\+[-=]{2,}.*\+$/.test(text) || /^[^|]+ \| [^|]+ \| [^|]+$/.test(text);
}

function pipedCells(text: string): string[] {
  return text
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function tabbed(stretch: Stretch, at: number): Table | undefined {
  const cells = tabCells(stretch, at);
  if (cells.length < 2) return undefined;
  let end = at + 1;
  while (tabCells(stretch, end).length === cells.length) end += 1;
  const rows = stretch.lines.slice(at, end).map((_, index) => tabCells(stretch, at + index));
  return rows.length > 1 ? makeTable(stretch, [at, end], rows, isHead(rows)) : undefined;
}

function tabCells({ lines }: Stretch, at: number): string[] {
  const raw = lines[at]?.raw.trim() ?? '';
  return raw.includes('\t') ? raw.split(/\t+/).map((cell) => cell.trim()) : [];
}

/** Columns parted by two spaces or more, each beginning in the same place; two columns need three rows. */
function aligned(stretch: Stretch, at: number): Table | undefined {
  const first = columnsOf(stretch, at);
  if (first.length < 2) return undefined;
  let end = at + 1;
  while (isAligned(columnsOf(stretch, end), first)) end += 1;
  const rows = stretch.lines.slice(at, end).map((_, index) => columnsOf(stretch, at + index).map(({ text }) => text));
  if (rows.length < (first.length > 2 ? 2 : 3)) return undefined;
  return makeTable(stretch, [at, end], rows, isHead(rows));
}

interface Column {
  readonly start: number;
  readonly text: string;
}

function columnsOf({ lines }: Stretch, at: number): Column[] {
  const raw = lines[at]?.raw.trimEnd() ?? '';
  if (raw.length > 400 || !/\S {2,}\S/.test(raw)) return [];
  return [...raw.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: text }) => ({ start: index, text }));
}

function isAligned(columns: readonly Column[], first: readonly Column[]): boolean {
  return columns.length === first.length && columns.every(({ start }, index) => start === first[index]?.start);
}

/** A first row without a number, and in capitals or short words, names the columns. */
function isHead([first = [], ...others]: readonly (readonly string[])[]): boolean {
  const isNames = first.every((cell) => /^\p{Lu}/u.test(cell) && !/\d|[.,:]$/.test(cell) && cell.split(' ').length < 4);
  return isNames && others.length > 0;
}

function makeTable(
  stretch: Stretch,
  [at, end]: readonly [number, number],
  rows: readonly (readonly string[])[],
  hasHead: boolean,
): Table {
  const filled = evenRows(rows);
  const language = languageOf(rows.flat().join(' '));
  const [head = []] = filled;
  return {
    kind: 'table',
    language,
    head: hasHead ? head : [],
    rows: hasHead ? filled.slice(1) : filled,
    ...placeOf(stretch, at, end),
  };
}

/** Rows as long as the longest. */
export function evenRows(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

function endWhere(stretch: Stretch, at: number, goesOn: (text: string) => boolean): number {
  let end = at;
  while (end < stretch.lines.length && goesOn(textAt(stretch, end))) end += 1;
  return end;
}
