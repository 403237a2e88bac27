import { getCollection } from 'astro:content';
import { locales } from 'virtual:gatehouse/options';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { GivenFiles } from '../../checker/lab/given-files.ts';
import { LAB_FILES } from '../course/lab-files.ts';
import { LAB_WORDS, type LabWord } from './words.ts';

/** What a page fetches of a lab when its reader comes near: its files, and what its buttons say. */
export interface LabData {
  readonly files: GivenFiles;
  readonly words: Readonly<Record<LabWord, string>>;
}

export const getStaticPaths = (async () => {
  const languages = await getCollection('i18n');
  return Object.keys(locales).flatMap((locale) => {
    const language = languages.find(({ id }) => id.startsWith(locale === 'root' ? 'en' : locale));
    const said = (language?.data ?? {}) as Readonly<Record<string, string>>;
    const words = Object.fromEntries(LAB_WORDS.map((word) => [word, said[`gatehouse.here.${word}`]]));
    return [...LAB_FILES].map(([lab, files]) => ({
      params: { locale: locale === 'root' ? undefined : locale, lab },
      props: { files, words },
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<LabData> = ({ props: { files, words } }) => Response.json({ files, words });
