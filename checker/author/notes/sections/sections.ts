import { proseOf } from '../block-text.ts';
import type { Lines, Section } from '../notes.ts';
import type { Piece } from '../plain/piece.ts';
import { draftsOf, type SectionDraft } from './draft.ts';
import { splitAtGaps } from './gaps.ts';
import { Levels } from './levels.ts';
import { madeHeading } from './made-heading.ts';
import { TellingPhrases } from './telling-phrase.ts';
import { splitByTopic } from './topics.ts';

/**
 * Pieces as sections, each with a heading and a level.
 * @param spaced whether many blank lines mean something: in Markdown they do not
 */
export function sectionsOf(pieces: readonly Piece[], { spaced }: { readonly spaced: boolean }): Section[] {
  const drafts = draftsOf(pieces);
  const parted = spaced ? splitAtGaps(drafts) : drafts;
  const isTranscript = parted.filter(({ heading }) => heading).length < 2;
  const whole = parted.flatMap((draft) => (isTranscript || !draft.heading ? splitByTopic(draft) : [draft]));
  return withHeadings(whole);
}

function withHeadings(drafts: readonly SectionDraft[]): Section[] {
  const levels = new Levels(drafts);
  const made = drafts.filter(({ heading }) => !heading);
  const phrases = new TellingPhrases(made.map(({ blocks }) => blocks.map(proseOf).join('\n')));
  return drafts.map(({ heading, blocks }) => {
    const place = placeOf([...(heading ? [heading] : []), ...blocks]);
    if (!heading) {
      const text = madeHeading(blocks, phrases);
      return { heading: text, made: true, level: levels.ofMade(), asks: false, blocks, ...place };
    }
    const { text, number, asks, file, line, endLine } = heading;
    const headingLines = { file, line, endLine };
    const level = levels.of(heading);
    return { heading: text, made: false, ...(number && { number }), level, asks, headingLines, blocks, ...place };
  });
}

/** Front matter stands above the heading of the section that it belongs to. */
function placeOf(parts: readonly Lines[]): Lines {
  const [first = { file: '', line: 1, endLine: 1 }, ...others] = parts;
  return others.reduce(
    ({ file, line, endLine }, part) => ({
      file,
      line: Math.min(line, part.line),
      endLine: Math.max(endLine, part.endLine),
    }),
    first,
  );
}
