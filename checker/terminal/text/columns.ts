/** How wide cells are made: Go's `tabwriter` has the same two settings. */
export interface Spacing {
  readonly least: number;
  readonly padding: number;
}

/** What kubectl uses for tables. */
export const TABLE_SPACING: Spacing = { least: 6, padding: 3 };
/** What kubectl uses to describe an object. */
export const DESCRIBE_SPACING: Spacing = { least: 0, padding: 2 };

/**
 * Lines whose cells end in a tab, with the cells of neighbouring lines brought to one width; what follows the last tab
 * of a line has no width. As Go's text/tabwriter, padded with blanks.
 * @param remembered widths from before, which stay at least: the rows of a watch come one by one
 */
export function inColumns(lines: readonly string[], spacing: Spacing, remembered?: number[]): string {
  const cells = lines.map((line) => line.split('\t'));
  const padded = cells.map((): string => '');
  layOut({ cells, padded, spacing, remembered }, 0, cells.length, 0);
  return padded.map((line) => `${line}\n`).join('');
}

interface Layout {
  readonly cells: readonly (readonly string[])[];
  readonly padded: string[];
  readonly spacing: Spacing;
  readonly remembered: number[] | undefined;
}

/** The lines from `begin` to `end` have a cell before this column; blocks of those that have one in it come to one width. */
function layOut(layout: Layout, begin: number, end: number, column: number): void {
  const { cells, padded } = layout;
  for (let line = begin; line < end; ) {
    const row = cells[line] ?? [];
    if (column >= row.length - 1) {
      padded[line] += row[column] ?? '';
      line++;
      continue;
    }
    let stop = line;
    while (stop < end && column < (cells[stop]?.length ?? 0) - 1) stop++;
    const width = widthOf(layout, line, stop, column);
    for (let at = line; at < stop; at++) padded[at] += (cells[at]?.[column] ?? '').padEnd(width);
    layOut(layout, line, stop, column + 1);
    line = stop;
  }
}

function widthOf({ cells, spacing, remembered }: Layout, begin: number, end: number, column: number): number {
  let width = Math.max(spacing.least, remembered?.[column] ?? 0);
  for (let line = begin; line < end; line++)
    width = Math.max(width, [...(cells[line]?.[column] ?? '')].length + spacing.padding);
  if (remembered) remembered[column] = width;
  return width;
}
