import { readdir } from 'node:fs/promises';

/** A folder that a language's pages lie in is called as the language is: `hi`, `pt-br`. */
const LOCALE = /^[a-z]{2}(-[a-z0-9]{2,8})?$/i;

/** The folders of `content/docs` that hold the pages of other languages; none where the docs are not there yet. */
export async function localeFolders(docs: string): Promise<string[]> {
  const entries = await readdir(docs, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && LOCALE.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}
