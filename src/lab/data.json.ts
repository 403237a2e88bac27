import { getCollection } from 'astro:content';
import { locales } from 'virtual:gatehouse/options';
import type { APIRoute, GetStaticPaths } from 'astro';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import type { GivenFiles } from '../../checker/lab/given-files.ts';
import { LAB_FILES } from '../course/lab-files.ts';
import { PATH_WORDS } from '../path-walk/words.ts';
import { PICTURE_WORDS } from '../picture/words.ts';
import { LAB_WORDS, type LabWords } from './words.ts';

/** What a page fetches of a lab when its reader comes near: its files, and what its buttons say. */
export interface LabData {
  readonly files: GivenFiles;
  readonly words: LabWords;
  /** For the picture of the cluster, and for the walk along a request's path. */
  readonly pictureWords: Readonly<Record<string, string>>;
  readonly pathWords: Readonly<Record<string, string>>;
  /** Lessons that a mistake points at and this workshop does not have. */
  readonly missingLessons: readonly string[];
}

export const getStaticPaths = (async () => {
  const languages = await getCollection('i18n');
  const missingLessons = await lessonsMissing();
  return Object.keys(locales).flatMap((locale) => {
    const language = languages.find(({ id }) => id.startsWith(locale === 'root' ? 'en' : locale));
    const said = (language?.data ?? {}) as Readonly<Record<string, string>>;
    const inLanguage = (part: string, words: readonly string[]) =>
      Object.fromEntries(words.map((word) => [word, said[`gatehouse.${part}.${word}`] ?? '']));
    const words = inLanguage('here', LAB_WORDS);
    const pictureWords = inLanguage('picture', PICTURE_WORDS);
    const pathWords = inLanguage('path', PATH_WORDS);
    return [...LAB_FILES].map(([lab, files]) => ({
      params: { locale: locale === 'root' ? undefined : locale, lab },
      props: { files, words, pictureWords, pathWords, missingLessons },
    }));
  });
}) satisfies GetStaticPaths;

async function lessonsMissing(): Promise<string[]> {
  const pages = new Set((await getCollection('docs')).map(({ id }) => id));
  const lessons = new Set((await allDiagnoses()).map(({ lesson }) => lesson));
  return [...lessons].filter((lesson) => !pages.has(lesson));
}

export const GET: APIRoute<LabData> = ({ props }) => Response.json(props);
