import type { Evidence, Place } from '../diagnosis.ts';

/** Where the reader's answer stands, or should. */
export function answerPlace({ sheets }: Evidence): Place[] {
  const sheet = sheets.find(({ kind }) => kind === 'gatehouse.dev/v1 Answers');
  return sheet ? [{ file: sheet.file, ...sheet.position(['answers', 'afterThePodDied']) }] : [];
}
