import { commandRunEnd } from '../code/commands.ts';
import { outputRunEnd } from '../code/output.ts';
import { yamlRunEnd } from '../code/yaml-run.ts';
import { languageOf } from '../language/language.ts';
import type { Line } from '../lines.ts';
import type { List } from '../notes.ts';
import { placeOf, type Recogniser, type Stretch, textAt } from './piece.ts';

const MARK =
  /^(?:([-*+•●▪◦‣·○■□–—✓✔✅❌➢►👉]\uFE0F?)\s+|(\d{1,3})[.)]\s+|\((\d{1,3})\)\s+|([a-zA-Z]|i{1,3}|iv|v|vi{1,3})\)\s+|((?:step|charan|चरण) ?\d{1,2})(?=\s*[:(.–-]))/iu;

interface Mark {
  readonly style: 'bullet' | 'number' | 'letter' | 'step';
  readonly number: number;
  /** How many characters of the line it takes up; a step's own words are its text. */
  readonly length: number;
}

function listMark(text: string): Mark | undefined {
  const found = MARK.exec(text.slice(0, 40));
  if (!found || found[0].length >= text.length) return undefined;
  const [all, bullet, number, bracketed, letter, step] = found;
  if (bullet) return { style: 'bullet', number: 0, length: all.length };
  if (step) return { style: 'step', number: Number(step.replace(/\D+/, '')), length: 0 };
  if (letter) return { style: 'letter', number: (letter.toLowerCase().codePointAt(0) ?? 97) - 96, length: all.length };
  return { style: 'number', number: Number(number ?? bracketed), length: all.length };
}

/** Points with marks, numbers or `Step 1:` before them. Code below a point ends the list, and another one goes on. */
export const list: Recogniser = (stretch, at) => {
  const mark = listMark(textAt(stretch, at));
  if (!mark) return undefined;
  const items = new Items(stretch, at, mark);
  const end = items.read();
  const place = placeOf(stretch, at, end);
  const language = languageOf(items.texts.join('\n'));
  const ordered = mark.style !== 'bullet';
  return {
    kind: 'list',
    language,
    ordered,
    start: ordered ? mark.number : 1,
    items: items.texts,
    ...place,
  } satisfies List;
};

/** Whether a line that begins with a number is one of several in a row: a title has something under it. */
export function isListed(stretch: Stretch, at: number): boolean {
  const mark = listMark(textAt(stretch, at));
  if (!mark || mark.style === 'bullet') return false;
  return isNext(stretch, at, mark) || hasEarlier(stretch, at, mark);
}

function isNext(stretch: Stretch, at: number, mark: Mark): boolean {
  let next = at + 1;
  while (isWrapped(stretch, next)) next += 1;
  while (textAt(stretch, next) === '' && next < at + 3) next += 1;
  const other = listMark(textAt(stretch, next));
  return other?.style === mark.style && other.number === mark.number + 1;
}

function hasEarlier(stretch: Stretch, at: number, mark: Mark): boolean {
  let before = at - 1;
  while (textAt(stretch, before) === '' && before > at - 3) before -= 1;
  while (before > 0 && isWrapped(stretch, before)) before -= 1;
  const other = listMark(textAt(stretch, before));
  return other?.style === mark.style && other.number === mark.number - 1;
}

/** A sentence that goes on in the next line goes on in small letters. */
function isWrapped(stretch: Stretch, at: number): boolean {
  const text = textAt(stretch, at);
  if (!/^[\p{Ll}(]/u.test(text) || listMark(text) || textAt(stretch, at - 1) === '') return false;
  return !isCode(stretch.lines, at);
}

/** Reads the points of one list. */
class Items {
  readonly texts: string[] = [];
  readonly #stretch: Stretch;
  readonly #start: number;
  readonly #edge: number;
  readonly #mark: Mark;

  constructor(stretch: Stretch, start: number, mark: Mark) {
    this.#stretch = stretch;
    this.#start = start;
    this.#edge = stretch.lines[start]?.indent ?? 0;
    this.#mark = mark;
  }

  /** The index after the last point. */
  read(): number {
    let end = this.#start;
    for (let at = this.#start; at < this.#stretch.lines.length; at += 1) {
      const line = this.#stretch.lines[at];
      if (!line) break;
      if (line.text === '') {
        if (!this.#goesOnAfter(at)) break;
      } else if (this.#take(line, at)) end = at + 1;
      else break;
    }
    return end;
  }

  #take(line: Line, at: number): boolean {
    const mark = listMark(line.text);
    if (mark?.style === this.#mark.style && Math.abs(line.indent - this.#edge) < 2) return this.#begin(line, mark);
    if (this.texts.length === 0 || isCode(this.#stretch.lines, at)) return false;
    const isBelow = line.indent > this.#edge;
    if (!isBelow && (mark || !isWrapped(this.#stretch, at))) return false;
    this.#append(
      isBelow && (mark || line.indent > this.#edge + 3)
        ? `${' '.repeat(line.indent - this.#edge)}${line.text}`
        : line.text,
    );
    return true;
  }

  #begin(line: Line, mark: Mark): boolean {
    if (mark.style !== 'bullet' && this.texts.length > 0 && mark.number < this.#mark.number + this.texts.length)
      return false;
    this.texts.push(line.text.slice(mark.length));
    return true;
  }

  #append(text: string): void {
    this.texts.push(`${this.texts.pop() ?? ''}\n${text}`);
  }

  /** One blank line may part two points, or a point from what is indented below it. */
  #goesOnAfter(at: number): boolean {
    const next = this.#stretch.lines[at + 1];
    if (!next || next.text === '') return false;
    const mark = listMark(next.text);
    if (mark && next.indent >= this.#edge) return mark.style === this.#mark.style || next.indent > this.#edge;
    return next.indent > this.#edge + 1;
  }
}

function isCode(lines: readonly Line[], at: number): boolean {
  if (/^(?:```|~~~)/.test(lines[at]?.text ?? '')) return true;
  const isYaml = lines[at]?.text.startsWith('- ') ? undefined : yamlRunEnd(lines, at);
  return (isYaml ?? commandRunEnd(lines, at) ?? outputRunEnd(lines, at)) !== undefined;
}
