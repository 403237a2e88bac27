import { type CollectionEntry, getCollection } from 'astro:content';
import { printedFolder } from 'virtual:gatehouse/options';

/** A lesson and its page without the language, like `lessons/dns`. */
interface Lesson {
  readonly page: string;
  readonly entry: CollectionEntry<'docs'>;
}

/** The course in its order, in one language; a lesson that is not translated stands in the first one. */
export async function lessonsOf(locale: string | undefined): Promise<Lesson[]> {
  const entries = await getCollection('docs');
  const order = (entry: CollectionEntry<'docs'>) => entry.data.sidebar.order ?? Number.POSITIVE_INFINITY;
  return entries
    .filter(({ id, data }) => id.startsWith(`${printedFolder}/`) && !data.draft)
    .toSorted((one, other) => order(one) - order(other) || one.id.localeCompare(other.id))
    .map((entry) => ({ page: entry.id, entry: entries.find(({ id }) => id === `${locale}/${entry.id}`) ?? entry }));
}
