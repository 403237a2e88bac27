import type { Code, ListItem, List as ListNode } from 'mdast';
import { languageOf } from '../language/language.ts';
import type { Block } from '../notes.ts';
import { fenced } from '../plain/fenced.ts';
import { blocksOf } from '../plain/pieces.ts';
import type { Source } from './source.ts';

const MARK = /^[\s>]*(?:[-*+]|\d{1,9}[.)])(?:\s+\[[ xX]\])?(?:\s+|$)/;

/** A list of Markdown; code in its items stands on its own, so that nobody has to look for a manifest in a list. */
export function listBlocks(node: ListNode, source: Source): Block[] {
  const lists = new Lists(node, source);
  for (const [index, item] of node.children.entries()) lists.take(item, index);
  return lists.done();
}

class Lists {
  readonly #node: ListNode;
  readonly #source: Source;
  readonly #blocks: Block[] = [];
  #items: string[] = [];
  #start = 1;
  #from = 0;
  #end = 0;

  constructor(node: ListNode, source: Source) {
    this.#node = node;
    this.#source = source;
  }

  take(item: ListItem, index: number): void {
    let { line, endLine } = this.#source.place(item);
    for (const [count, code] of codesIn(item).entries()) {
      const place = this.#source.place(code);
      this.#text(line, place.line - 1, count === 0 ? index : undefined);
      this.#close();
      this.#blocks.push(fenced(code.value, code.lang ?? '', place));
      line = place.endLine + 1;
      endLine = Math.max(endLine, place.endLine);
    }
    this.#text(line, endLine, line === this.#source.place(item).line ? index : undefined);
  }

  done(): Block[] {
    this.#close();
    return this.#blocks;
  }

  /** With an index it is an item of the list; without, what stands below its code. */
  #text(line: number, endLine: number, index: number | undefined): void {
    const lines = this.#source.linesIn(line, endLine);
    if (lines.every(({ text }) => text === '')) return;
    if (index === undefined) {
      this.#blocks.push(...blocksOf(this.#source.stretch(lines)));
      return;
    }
    if (this.#items.length === 0) {
      this.#from = line;
      this.#start = this.#node.ordered ? (this.#node.start ?? 1) + index : 1;
    }
    this.#items.push(this.#source.itemText(lines, MARK));
    this.#end = lines.findLast(({ text }) => text !== '')?.number ?? endLine;
  }

  #close(): void {
    if (this.#items.length === 0) return;
    const place = { file: this.#source.file, line: this.#from, endLine: this.#end };
    const ordered = this.#node.ordered === true;
    const language = languageOf(this.#items.join('\n'));
    this.#blocks.push({ kind: 'list', language, ordered, start: this.#start, items: this.#items, ...place });
    this.#items = [];
  }
}

/** Code on the first level of an item. */
function codesIn(item: ListItem): Code[] {
  return item.children.filter((child) => child.type === 'code');
}
