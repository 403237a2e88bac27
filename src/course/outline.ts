import { getCollection } from 'astro:content';
import { modules } from 'virtual:gatehouse/options';
import { lessonOf } from '../progress/lesson-of.ts';
import type { LessonOutline } from '../progress/tally.ts';
import { addressOf } from './address.ts';
import { moduleOf } from './modules.ts';
import { questionsIn } from './question.ts';

export interface ModuleOutline {
  readonly title: string;
  readonly lessons: readonly LessonOutline[];
}

/** The course in a reader's language, as its pages say it; a lesson not translated yet is there with its English title. */
export async function outlineOf(locale: string | undefined): Promise<ModuleOutline[]> {
  const pages = await getCollection('docs', ({ data }) => !data.draft);
  const lessons = pages
    .filter(({ id }) => id.startsWith('lessons/'))
    .toSorted((a, b) => (a.data.sidebar.order ?? 0) - (b.data.sidebar.order ?? 0));
  const titles = new Map(pages.map(({ id, data }) => [id, data.title]));

  return modules
    .map(({ number, title }) => ({
      title: locale === 'hi' ? title.hi : title.en,
      lessons: lessons
        .filter(({ data }) => moduleOf({ module: data.module, order: data.sidebar.order }, modules) === number)
        .map(({ id, data, body = '' }) => ({
          slug: lessonOf(id) ?? id,
          title: titles.get(`${locale}/${id}`) ?? data.title,
          href: addressOf(id, locale),
          questions: questionsIn(body).map((question) => question.id),
        })),
    }))
    .filter(({ lessons }) => lessons.length > 0);
}
