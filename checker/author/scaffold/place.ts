import type { SourceFile } from '../../manifests/manifest.ts';

/** `file:line` of the first line that has the text in it; the first line of all where none has. */
export function placeOf({ name, text }: SourceFile, part: string): string {
  const index = text.split('\n').findIndex((line) => line.includes(part));
  return `${name}:${Math.max(index, 0) + 1}`;
}
