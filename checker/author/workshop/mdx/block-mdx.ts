import type { Block, Language } from '../../notes/notes.ts';
import { fenced, markdown, plain } from './escape.ts';

/** What a block's words depend on. */
export interface Setting {
  readonly isMarkdown: boolean;
  /** The page's own; a block in another one says so. */
  readonly language: Language;
  /** The figure that was made of a flow; undefined where it is shown as it is drawn. */
  readonly figureOf: (flow: Block) => string | undefined;
}

/** A block of the notes as a page shows it. */
export function blockMdx(block: Block, setting: Setting): string {
  const text = (words: string): string => (setting.isMarkdown ? markdown(words) : plain(words));
  return inLanguage(block, bodyOf(block, setting, text), setting);
}

function bodyOf(block: Block, setting: Setting, text: (words: string) => string): string {
  switch (block.kind) {
    case 'paragraph':
      return text(block.text);
    case 'list':
      return block.items.map((item, index) => listItem(text(item), block.ordered ? `${index + 1}. ` : '- ')).join('\n');
    case 'code':
      return fenced(block.text, block.syntax);
    case 'question':
      return [`**${oneLine(text(block.question))}**`, ...block.answer.map((answer) => blockMdx(answer, setting))].join(
        '\n\n',
      );
    case 'flow':
      return flow(block, setting);
    case 'definition':
      return definition(block.term, block.text, text);
    case 'table':
      return table(block.head, block.rows, text);
    case 'quote':
      return text(block.text)
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'image':
      return `*${oneLine(text(block.alt || 'A picture of the notes'))}* (${codeSpan(block.source)})`;
    case 'rule':
      return '***';
    case 'unseen':
      return `{/* ${block.text.replaceAll('*/', '* /')} */}`;
  }
}

/** A screen reader changes its voice with the language. */
function inLanguage(block: Block, body: string, { language }: Setting): string {
  if (!('language' in block)) return body;
  const isOther =
    block.language !== language && (block.language === 'hi' || block.language === 'hi-Latn' || block.language === 'en');
  return isOther ? `<div lang="${block.language}">\n\n${body}\n\n</div>` : body;
}

/** A sentence that begins with the word says it once. */
function definition(term: string, words: string, text: (words: string) => string): string {
  const isSentence = words.toLowerCase().startsWith(`${term.toLowerCase()} `);
  return isSentence
    ? `**${oneLine(text(words.slice(0, term.length)))}** ${text(words.slice(term.length).trimStart())}`
    : `**${oneLine(text(term))}**: ${text(words)}`;
}

function listItem(text: string, mark: string): string {
  const [first = '', ...rest] = text.split('\n');
  return [mark + first, ...rest.map((line) => ' '.repeat(mark.length) + line)].join('\n');
}

function flow(block: Extract<Block, { kind: 'flow' }>, { figureOf }: Setting): string {
  const figure = figureOf(block);
  return figure === undefined ? fenced(block.text, 'text') : `<Scene of="${figure}" />`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[], text: (words: string) => string): string {
  const width = Math.max(head.length, ...rows.map(({ length }) => length));
  const row = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => oneLine(text(cells[at] ?? '')).replaceAll(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;
  return [row(head), row(Array.from({ length: width }, () => '---')).replaceAll('\\-', '-'), ...rows.map(row)].join(
    '\n',
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', '')}\``;
}
