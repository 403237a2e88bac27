import type { Block, Lines } from '../../notes/notes.ts';
import { plain } from '../mdx/escape.ts';
import type { Doubt, Plan } from '../plan.ts';

/** Where a paragraph of the notes went. */
export interface Placement extends Lines {
  /** Counts from 1, in the order of the notes. */
  readonly paragraph: number;
  /** Its first words. */
  readonly begins: string;
  readonly lesson: string;
}

/** Every paragraph of the notes, in their order, and its lesson. */
export function coverageOf({ lessons }: Plan): Placement[] {
  const placed = lessons.flatMap(({ slug, sections }) =>
    sections.flatMap((section) => [
      ...(section.headingLines
        ? [{ ...linesOf(section.headingLines), begins: begins(section.heading), lesson: slug }]
        : []),
      ...section.blocks.map((block) => ({ ...linesOf(block), begins: begins(textOf(block)), lesson: slug })),
    ]),
  );
  return placed.map((placement, index) => ({ paragraph: index + 1, ...placement }));
}

/** The page that says so, and what an author should look at. */
export function fromTheNotesPage({ doubts }: Plan): string {
  const list = doubts.map((doubt) => `- ${where(doubt)}${plain(doubt.text)}`);
  const look =
    list.length > 0
      ? `\n## To look at\n\nFor the author, before this is shown to readers.\n\n${list.join('\n')}\n`
      : '';
  return `---
title: From the notes
description: Which lesson carries which paragraph of the notes
---
${look}
## Where everything went

<NotesCoverage />
`;
}

function where({ at }: Doubt): string {
  return at ? `${plain(at.file)}, line ${at.line}: ` : '';
}

function linesOf({ file, line, endLine }: Lines): Lines {
  return { file, line, endLine };
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.join(' ');
    case 'question':
      return block.question;
    case 'definition':
      return `${block.term}: ${block.text}`;
    case 'table':
      return [...block.head, ...block.rows.flat()].join(' ');
    case 'image':
      return block.alt || block.source;
    case 'rule':
      return '---';
    default:
      return block.text;
  }
}

function begins(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().split(' ').slice(0, 8).join(' ').slice(0, 80);
}
