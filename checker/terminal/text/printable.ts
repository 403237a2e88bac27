import { UNPRINTABLE } from '../../manifests/printable.ts';

/** Names and annotations may hold sequences that steer a terminal: nothing but tabs and line breaks comes through. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? character : ''));
}
