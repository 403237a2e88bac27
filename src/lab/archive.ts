import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FILE_NAME, type KeptWork, readWork } from './kept-work.ts';

/** Of a file that is read, and of each in it. */
const LARGEST = 1024 * 1024;

/** The `work/` folder that the command line checks and grades, as a zip. */
export function zipped(lab: string, { seed, files }: KeptWork): Uint8Array {
  const entries = files.map(({ name, text }): [string, Uint8Array] => [`work/${lab}/${name}`, strToU8(text)]);
  if (seed !== undefined) entries.push([`work/${lab}/.seed`, strToU8(`${seed}\n`)]);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}

/** The lab's files in a zip of a `work/` folder; undefined where it is none, or has none of this lab. */
export function unzipped(lab: string, bytes: Uint8Array): KeptWork | undefined {
  if (bytes.length > LARGEST) return undefined;
  try {
    const inLab = new RegExp(`(^|/)${lab}/([^/]+)$`);
    const found = unzipSync(bytes, { filter: ({ name, originalSize }) => inLab.test(name) && originalSize < LARGEST });
    const files = Object.entries(found).map(([path, text]) => ({
      name: path.split('/').at(-1) ?? '',
      text: strFromU8(text),
    }));
    const seed = files.find(({ name }) => name === '.seed')?.text.trim();
    return readWork({ seed, files: files.filter(({ name }) => FILE_NAME.test(name)) });
  } catch {
    return undefined;
  }
}
