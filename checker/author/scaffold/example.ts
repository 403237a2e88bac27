import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { camelCase, sentenceCase } from './name.ts';

/** The text of a file of `examples/`, which is compiled and tested like any other, under a name of its own. */
export async function example(file: string, name: string): Promise<string> {
  const text = await readFile(path.join(import.meta.dirname, 'examples', file), 'utf8');
  return renamed(text, path.basename(file).split('.')[0] ?? '', name);
}

/** `check.ts` calls itself `example-check`, `exampleCheck` and `Example check`. */
export function renamed(text: string, word: string, name: string): string {
  const called = `example-${word}`;
  return text
    .replaceAll(called, name)
    .replaceAll(camelCase(called), camelCase(name))
    .replaceAll(sentenceCase(called), sentenceCase(name));
}
