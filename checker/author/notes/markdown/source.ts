import type { Node } from 'mdast';
import type { Line } from '../lines.ts';
import type { Lines } from '../notes.ts';
import type { Stretch } from '../plain/piece.ts';

/** The lines that a tree of Markdown was made from. */
export class Source {
  readonly file: string;
  readonly #lines: readonly Line[];
  readonly #offset: number;

  /** @param offset how many lines of the file come before the tree's first one */
  constructor(file: string, lines: readonly Line[], offset: number) {
    this.file = file;
    this.#lines = lines;
    this.#offset = offset;
  }

  place({ position }: Node): Lines {
    const line = (position?.start.line ?? 1) + this.#offset;
    return { file: this.file, line, endLine: (position?.end.line ?? 1) + this.#offset };
  }

  linesOf(node: Node): readonly Line[] {
    const { line, endLine } = this.place(node);
    return this.linesIn(line, endLine);
  }

  linesIn(line: number, endLine: number): readonly Line[] {
    return this.#lines.slice(line - 1, endLine);
  }

  /** Lines as plain text is read, without headings. */
  stretch(lines: readonly Line[]): Stretch {
    return { file: this.file, lines, headings: false, speakers: new Set() };
  }

  /** The whole file, and where in it the node begins. */
  around(node: Node): readonly [Stretch, number] {
    return [{ ...this.stretch(this.#lines), headings: true }, this.place(node).line - 1];
  }

  /** What the node's own characters are. */
  written({ position }: Node): string {
    const line = this.#lines[(position?.start.line ?? 1) + this.#offset - 1];
    return line?.raw.slice((position?.start.column ?? 1) - 1, (position?.end.column ?? 1) - 1).trim() ?? '';
  }

  /** Lines of a list's item without its mark, and what is nested in it still indented. */
  itemText([first, ...others]: readonly Line[], mark: RegExp): string {
    const marked = mark.exec(first?.raw ?? '')?.[0].length ?? 0;
    const below = others.flatMap(({ text, indent }) =>
      text === '' ? [] : [`${' '.repeat(Math.max(0, indent - marked))}${text}`],
    );
    return [first?.raw.slice(marked).trim() ?? '', ...below].join('\n');
  }
}
