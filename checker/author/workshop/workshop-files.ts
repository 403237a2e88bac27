import type { SourceFile } from '../../manifests/manifest.ts';
import type { Block } from '../notes/notes.ts';
import { labFiles } from '../scaffold/lab/lab-files.ts';
import { type Figure, figureModule, figuresOf } from './figures.ts';
import { lessonPage } from './mdx/lesson-page.ts';
import { coverageOf, fromTheNotesPage } from './pages/coverage.ts';
import { indexPage, NOT_FOUND_PAGE, PROGRESS_PAGE } from './pages/index-page.ts';
import { cheatSheetPage, glossaryPage, questionsPage } from './pages/look-up-pages.ts';
import type { Plan } from './plan.ts';
import { type Packages, projectFiles } from './site/project-files.ts';

/** What a workshop has beside what is made from the notes. */
export interface Surroundings {
  /** The package's name. */
  readonly name: string;
  readonly packages: Packages;
  /** The notes themselves, by their names. */
  readonly notes: readonly SourceFile[];
  /** The site's own words and its icon, by their names in the workshop. */
  readonly given: readonly SourceFile[];
}

/** Every file of a workshop, by its name; the same for the same plan, always. */
export function workshopFiles(plan: Plan, { name, packages, notes, given }: Surroundings): SourceFile[] {
  const figures = figuresOf(plan.lessons);
  // The site speaks English; what the notes say otherwise is marked.
  const setting = { language: 'en' as const, figureOf: (flow: Block) => nameOf(figures, flow) };
  const isMarkdown = (file: string): boolean => /\.(?:md|mdx|markdown)$/i.test(file);
  const docs: readonly (readonly [name: string, text: string])[] = [
    ['index', indexPage(plan)],
    ['404', NOT_FOUND_PAGE],
    ['progress', PROGRESS_PAGE],
    ['glossary', glossaryPage(plan, isMarkdown)],
    ['cheat-sheet', cheatSheetPage(plan, isMarkdown)],
    ['questions', questionsPage(plan, isMarkdown, setting)],
    ['from-the-notes', fromTheNotesPage(plan)],
    ...plan.lessons.map(
      (lesson, index) =>
        [`lessons/${lesson.slug}`, lessonPage(lesson, index + 1, partOf(plan, index + 1), setting)] as const,
    ),
  ];
  return [
    ...projectFiles(plan, name, packages),
    ...given,
    ...docs.map(([page, text]) => ({ name: `content/docs/${page}.mdx`, text })),
    ...figures.map((figure) => ({ name: `content/figures/${figure.name}.ts`, text: figureModule(figure) })),
    ...plan.labs.flatMap(({ spec }) => labFiles(spec)),
    ...plan.kindConfigs.map((config) => ({ name: config.name, text: config.text })),
    ...notes.map((file) => ({ name: `content/notes/${file.name}`, text: file.text })),
    { name: 'content/notes/coverage.json', text: `${JSON.stringify(coverageOf(plan), undefined, 1)}\n` },
  ];
}

function nameOf(figures: readonly Figure[], flow: Block): string | undefined {
  return figures.find((figure) => figure.flow === flow)?.name;
}

function partOf({ parts }: Plan, lesson: number): number | undefined {
  const at = parts.findIndex(({ lessons: [first, last] }) => lesson >= first && lesson <= last);
  return at === -1 ? undefined : at + 1;
}
