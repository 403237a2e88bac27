import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';

/** Beside the reader's answer, and committed with it: a grader sees from whose seed a copy was made. */
const FILE = '.seed';

/** What the reader's values are drawn from; undefined until their files are made. */
export async function readerSeed(work: string): Promise<string | undefined> {
  return seedIn(await readFile(path.join(work, FILE), 'utf8').catch(() => ''));
}

/** A seed as its file holds it; undefined for anything else. */
export function seedIn(text: string): string | undefined {
  return /^[\w-]{1,64}$/.exec(text.trim())?.[0];
}

/**
 * A seed from the command line.
 * @throws {UserError} for one that its file could not hold.
 */
export function readableSeed(text: string | undefined): string | undefined {
  if (text === undefined || seedIn(text) === text) return text;
  throw new UserError(`--seed ${text}: a seed has letters, digits, - and _, at most 64 of them`);
}

/** Draws a seed for a folder that is being made, unless one is given. */
export async function writeSeed(work: string, seed = randomBytes(5).toString('hex')): Promise<string> {
  await writeFile(path.join(work, FILE), `${seed}\n`);
  return seed;
}
