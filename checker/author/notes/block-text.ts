import type { Block } from './notes.ts';

/** All words of a block that are prose or names, not code. */
export function proseOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return block.text;
    case 'definition':
      return block.text.startsWith(block.term) ? block.text : `${block.term}: ${block.text}`;
    case 'list':
      return block.items.join('\n');
    case 'flow':
      return block.steps.join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' ')).join('\n');
    case 'question':
      return [block.question, ...block.answer.map(proseOf)].join('\n');
    case 'image':
      return block.alt;
    case 'code':
    case 'rule':
    case 'unseen':
      return '';
  }
}
