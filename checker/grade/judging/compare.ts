import type { SourceFile } from '../../manifests/manifest.ts';
import type { Run } from '../grades.ts';
import { digestOf } from './digest.ts';

/** What an answer is compared by with others'; `given` are the files that everybody has. */
export function comparable(
  files: readonly SourceFile[],
  seed: string | undefined,
  given: readonly SourceFile[],
): NonNullable<Run['answer']> {
  const known = new Set(given.flatMap(({ text }) => commentsIn(text)));
  return {
    fingerprint: digestOf(files.map(({ text }) => lines(text))),
    ...(seed !== undefined && { seed }),
    distinctive: files.some(({ text }) => commentsIn(text).some((comment) => !known.has(comment))),
  };
}

/** Found by search alone: a pattern that may begin at every `#` takes hours for a line of nothing else. */
function commentsIn(text: string): string[] {
  return lines(text).flatMap((line) => {
    const at = line.search(/(?:^|\s)#/);
    const said = at === -1 ? '' : line.slice(at).trimStart().slice(1).trimStart();
    return said === '' ? [] : [said];
  });
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}
