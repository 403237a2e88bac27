import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Beside the reader's answer, and committed with it: a grader sees from whose seed a copy was made. */
const FILE = '.seed';

/** What the reader's values are drawn from; undefined until their files are made. */
export async function readerSeed(work: string): Promise<string | undefined> {
  const text = await readFile(path.join(work, FILE), 'utf8').catch(() => '');
  return /^[\w-]{1,64}$/.exec(text.trim())?.[0];
}

/** Draws a seed for a folder that is being made. */
export async function writeSeed(work: string): Promise<string> {
  const seed = randomBytes(5).toString('hex');
  await writeFile(path.join(work, FILE), `${seed}\n`);
  return seed;
}
