import type { Block, Section } from '../../notes/notes.ts';
import type { PlannedLesson } from '../plan.ts';
import { blockMdx, type Setting } from './block-mdx.ts';
import { frontMatterText, markdown, plain } from './escape.ts';

/** A lesson: everything its sections say, in their order. */
export function lessonPage(
  lesson: PlannedLesson,
  order: number,
  part: number | undefined,
  setting: Omit<Setting, 'isMarkdown'>,
): string {
  const { title, sections, isMarkdown, labs } = lesson;
  const minutes = Math.max(1, Math.round(wordsIn(sections) / 180));
  const head = [
    '---',
    `title: ${frontMatterText(title)}`,
    `description: ${frontMatterText(descriptionOf(sections) ?? title)}`,
    'sidebar:',
    `  order: ${order}`,
    ...(part === undefined ? [] : [`module: ${part}`]),
    `minutes: ${minutes}`,
    '---',
  ];
  // The first heading is the page's title.
  const base = Math.min(...sections.slice(1).map(({ level }) => level), 6);
  const body = sections.flatMap((section, index) => sectionMdx(section, index > 0, base, { ...setting, isMarkdown }));
  const doIt = labs.length > 0 ? ['## Do it', ...labs.map((lab) => `<LabNext lab="${lab}" />`)] : [];
  return `${head.join('\n')}\n\n${[...body, ...doIt].join('\n\n')}\n`;
}

function sectionMdx(
  { heading, level, blocks }: Section,
  hasHeading: boolean,
  base: number,
  setting: Setting,
): string[] {
  const marks = '#'.repeat(Math.min(6, Math.max(2, 2 + level - base)));
  const words = (setting.isMarkdown ? markdown(heading) : plain(heading)).replaceAll('\n', ' ');
  return [...(hasHeading ? [`${marks} ${words}`] : []), ...blocks.map((block) => blockMdx(block, setting))];
}

function descriptionOf(sections: readonly Section[]): string | undefined {
  const blocks = sections.flatMap((section) => section.blocks);
  const paragraph = blocks.find((block): block is Extract<Block, { kind: 'paragraph' }> => block.kind === 'paragraph');
  const sentence = paragraph?.text.replaceAll(/\s+/g, ' ').match(/^.{20,150}?(?:[.!?](?=\s|$)|$)/)?.[0];
  return sentence?.replaceAll(/[`*_]/g, '');
}

function wordsIn(sections: readonly Section[]): number {
  return JSON.stringify(sections.flatMap(({ blocks }) => blocks)).split(/\s+/).length;
}
