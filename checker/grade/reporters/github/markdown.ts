/** What a cell has room for, in code points. */
const LONGEST = 300;

/**
 * Words of a submission, for one line of GitHub's Markdown: everything that could be markup, an address or a table's
 * border is written by its code. A mention and an issue's number are looked for after that, in the text as it reads,
 * so that an invisible joiner (U+2060) behind `@` and `#` keeps them apart.
 */
export function escaped(text: string): string {
  const letters = [...text.toWellFormed().replaceAll(/\s+/g, ' ').trim()];
  const short = letters.length > LONGEST ? [...letters.slice(0, LONGEST - 1), '…'] : letters;
  return short
    .join('')
    .replaceAll(/[!-/:-@[-`{-~]/g, (mark) => (HARMLESS.includes(mark) ? mark : `&#${mark.codePointAt(0)};`))
    .replaceAll(/&#(64|35);/g, '$&&#8288;');
}

const HARMLESS = `,()'"%+-=/?;`;

/** A row of a table, of cells that are escaped. */
export function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The head of a table; the columns in `right` hold numbers. */
export function tableHead(names: readonly string[], right: readonly string[] = []): string {
  return row(names) + row(names.map((name) => (right.includes(name) ? '--:' : '---')));
}

/** Rows as long as `bytes` of UTF-8 have room for them, and a sentence on how many were left out. */
export function rowsWithin(bytes: number, rows: readonly string[], leftOut: (rows: number) => string): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  const sentence = `\n${leftOut(rows.length)}\n`;
  const sizes = rows.map(size);
  if (sizes.reduce((all, one) => all + one, 0) <= bytes) return rows.join('');
  let free = bytes - size(sentence);
  const cut = sizes.findIndex((one) => {
    free -= one;
    return free < 0;
  });
  return `${rows.slice(0, cut).join('')}\n${leftOut(rows.length - cut)}\n`;
}
