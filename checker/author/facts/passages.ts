import type { Line, LineKind } from './lines.ts';

/** What belongs together in a text, and is judged as one: a paragraph, a point of a list, a row, a code block. */
export interface Passage {
  readonly start: number;
  readonly text: string;
  /** What stands near it and may correct it: headings, a table's head, the text before and after a list or a code block. */
  readonly around: string;
}

/** So much of a neighbour is read, however long it is. */
const NEAR = 800;

type Kind = Exclude<LineKind, 'blank' | 'fence'>;

interface Block {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

/** @param text as long as what `lines` were read from, with nothing moved */
export function passagesOf(text: string, lines: readonly Line[]): Passage[] {
  const blocks = blocksOf(lines);
  const setting = new Setting(text);
  const before = blocks.map((block, index) => setting.enter(block, blocks[index - 1]));
  const after = wordsAfter(blocks, text);
  return blocks.map(({ start, end }, index) => ({
    start,
    text: text.slice(start, end),
    around: `${before[index] ?? ''}\n${after[index] ?? ''}`,
  }));
}

/** The paragraph that comes after a heading, a code block, or a list as a whole. */
function wordsAfter(blocks: readonly Block[], text: string): string[] {
  let next = '';
  return blocks
    .toReversed()
    .map(({ kind, start, end }) => {
      const after = kind === 'words' || kind === 'row' ? '' : next;
      if (kind === 'words') next = text.slice(start, Math.min(end, start + NEAR));
      else if (kind === 'heading') next = '';
      return after;
    })
    .toReversed();
}

function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const { start, end, kind } of lines) {
    const continues = kind === 'code' ? open?.kind === 'code' : kind === 'words' && open && !isOneLine(open);
    if (open && continues) open = { ...open, end };
    else {
      if (open) blocks.push(open);
      open = kind === 'blank' || kind === 'fence' ? undefined : { kind, start, end };
    }
  }
  return open ? [...blocks, open] : blocks;
}

function isOneLine({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'row' || kind === 'field';
}

/** The page's own title, the headings above, the paragraph that opens a list, the head of a table. */
class Setting {
  readonly #text: string;
  #title = '';
  readonly #headings: string[] = [];
  #lead = '';
  #head = '';

  constructor(text: string) {
    this.#text = text;
  }

  enter(block: Block, previous: Block | undefined): string {
    const text = this.#text.slice(Math.max(block.start, block.end - NEAR), block.end);
    if (block.kind === 'field' && text.startsWith('title:')) this.#title = text;
    if (block.kind === 'heading') this.#enterHeading(text);
    if (block.kind === 'row' && previous?.kind !== 'row') this.#head = text;
    if (block.kind === 'words') this.#lead = text;
    return [this.#title, ...this.#headings, this.#near(block.kind)].join('\n');
  }

  #near(kind: Kind): string {
    if (kind === 'row') return this.#head;
    return kind === 'item' || kind === 'code' ? this.#lead : '';
  }

  #enterHeading(text: string): void {
    const level = /^\s{0,3}(#{1,6})/.exec(text)?.[1]?.length ?? 1;
    this.#headings.splice(level - 1);
    this.#headings[level - 1] = text;
    this.#lead = '';
  }
}
