import { LineCounter } from 'yaml';
import type { Complaint, ComplaintKind, Position } from './manifest.ts';
import { printable } from './printable.ts';

const EXCERPT_WIDTH = 100;

/** A file's text and the way from an offset to a line and a column. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  position(offset: number): Position;
  /** Without its line end; empty past the last line. */
  line(number: number): string;
  /** The offset of the first character of that line that is no space or tab. */
  contentOffset(line: number): number;
  /** A complaint about the place at `offset`, with its excerpt. */
  complaint(kind: ComplaintKind, offset: number, message: string, hint?: string): Complaint;
}

export function sourceText(file: string, text: string): SourceText {
  const starts = lineStarts(text);
  const lines = new LineCounter();
  for (const start of starts) lines.addNewLine(start);
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length));
    return { line, column: col };
  };
  const line = (number: number) => text.slice(starts[number - 1] ?? text.length, starts[number]).replace(/\r?\n$/, '');
  return {
    file,
    text,
    position,
    line,
    contentOffset: (number) => (starts[number - 1] ?? text.length) + line(number).search(/[^ \t]|$/),
    complaint: (kind, offset, message, hint) => {
      const at = position(offset);
      return { kind, file, ...at, message, ...(hint && { hint }), excerpt: excerpt(line(at.line), at) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Tabs are drawn as one arrow, so that they are seen and the caret stands right. */
function excerpt(line: string, { line: number, column }: Position): string {
  const from = Math.max(0, column - 1 - EXCERPT_WIDTH / 2);
  const shown = printable(line.slice(from, from + EXCERPT_WIDTH).replaceAll('\t', '→'), EXCERPT_WIDTH);
  const margin = `${number} | `;
  return `${margin}${shown}\n${' '.repeat(margin.length + column - 1 - from)}^`;
}
