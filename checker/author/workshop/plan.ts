import { derive } from '../notes/derived/derive.ts';
import type { Derived, Lines, Notes, Section } from '../notes/notes.ts';
import type { LabSpec } from '../scaffold/lab/lab-spec.ts';
import { type KindConfig, kindConfigsIn } from './labs/kind-configs-in.ts';
import { labsIn } from './labs/labs-in.ts';
import { slugs } from './slugs.ts';

/** What a workshop is made of, before a file of it is written. */
export interface Plan {
  readonly title: string;
  readonly lessons: readonly PlannedLesson[];
  /** One a document of the notes, where there are several. */
  readonly parts: readonly Part[];
  readonly labs: readonly PlannedLab[];
  readonly kindConfigs: readonly KindConfig[];
  readonly derived: Derived;
  /** What an author should look at. */
  readonly doubts: readonly Doubt[];
}

export interface PlannedLesson {
  readonly slug: string;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Whether the words are Markdown already. */
  readonly isMarkdown: boolean;
  /** The labs made from its manifests. */
  readonly labs: readonly string[];
}

/** Lessons that belong together; their numbers count from 1. */
interface Part {
  readonly title: string;
  readonly lessons: readonly [first: number, last: number];
}

interface PlannedLab {
  /** `01-web` */
  readonly id: string;
  readonly spec: LabSpec;
  /** Where its manifests stand in the notes; undefined for the example that every workshop begins with. */
  readonly from?: Lines;
}

export interface Doubt {
  readonly at?: Lines;
  readonly text: string;
}

/** A lesson that is shorter belongs to the one before it; in lines of the notes. */
const SHORTEST = 8;

/** A book's worth of notes has longer lessons, rather than more than anybody finds their way in. */
const MOST_LESSONS = 150;

/** The same notes always give the same plan. */
export function planOf(notes: Notes): Plan {
  const lines = linesIn(notes.documents.flatMap(({ sections }) => sections));
  const shortest = Math.max(SHORTEST, Math.ceil(lines / MOST_LESSONS));
  const grouped = notes.documents.map((document) => ({ document, groups: lessonsOf(document.sections, shortest) }));
  const all = grouped.flatMap(({ document, groups }) =>
    groups.map((sections) => ({ sections, isMarkdown: isMarkdown(document.file), title: titleOf(sections) })),
  );
  const names = slugs(all.map(({ title }) => title));
  const { labs, doubts } = labsIn(all.map(({ sections }, index) => ({ lesson: names[index] ?? '', sections })));
  const lessons = all.map((lesson, index) => {
    const slug = names[index] ?? '';
    const own = labs.filter(({ spec }) => spec.lesson === `lessons/${slug}`);
    return { ...lesson, slug, labs: own.map(({ id }) => id) };
  });
  const blocks = lessons.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  return {
    title: notes.title || 'A workshop',
    lessons,
    parts: grouped.length > 1 ? partsOf(grouped) : [],
    labs,
    kindConfigs: kindConfigsIn(blocks),
    derived: derive(notes),
    doubts: [...doubts, ...doubtsAbout(lessons)],
  };
}

/** A lesson for each of the highest headings that there are several of; what is short joins the one before. */
function lessonsOf(sections: readonly Section[], shortest: number): Section[][] {
  const level = [1, 2, 3].find((wanted) => sections.filter((section) => section.level === wanted).length > 1) ?? 1;
  const groups: Section[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    const begins = section.level <= level && (last === undefined || linesIn(last) >= shortest);
    if (last && !begins) last.push(section);
    else groups.push([section]);
  }
  return groups;
}

function linesIn(sections: readonly Section[]): number {
  return sections.reduce((total, { line, endLine }) => total + endLine - line + 1, 0);
}

function titleOf([first]: readonly Section[]): string {
  return first?.heading.replaceAll(/[`*_]/g, '').trim() || 'Notes';
}

function isMarkdown(file: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(file);
}

function partsOf(grouped: readonly { document: { title: string }; groups: readonly unknown[] }[]): Part[] {
  let last = 0;
  return grouped.map(({ document, groups }) => {
    const first = last + 1;
    last += groups.length;
    return { title: document.title, lessons: [first, last] };
  });
}

function doubtsAbout(lessons: readonly PlannedLesson[]): Doubt[] {
  return lessons.flatMap(({ sections }) => [
    ...sections
      .filter(({ made }) => made)
      .map((at) => ({ at, text: `the notes have no heading here; "${at.heading}" was made from what they say` })),
    ...sections
      .flatMap(({ blocks }) => blocks)
      .filter(({ kind }) => kind === 'image')
      .map((at) => ({ at, text: 'a picture: put its file beside the lesson and link it' })),
  ]);
}
