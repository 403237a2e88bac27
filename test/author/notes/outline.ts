import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block, Notes, Section } from '../../../checker/author/notes/notes.ts';
import { parseNotes } from '../../../checker/author/notes/parse-notes.ts';

/** One text as notes; plain unless its name says that it is Markdown. */
export function notesOf(text: string, name = 'notes.txt'): Notes {
  return parseNotes([{ name, text }]);
}

export function sampleText(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'samples', name), 'utf8');
}

export function sample(name: string): Notes {
  return notesOf(sampleText(name), name);
}

export function sectionsOf({ documents }: Notes): Section[] {
  return documents.flatMap(({ sections }) => sections);
}

/** `## 1.2 What the kubelet does`, with `(made)` and `(asks)` where they are. */
export function headingsOf(notes: Notes): string[] {
  return sectionsOf(notes).map(({ level, number, heading, made, asks }) =>
    ['#'.repeat(level), number, heading, made && '(made)', asks && '(asks)'].filter(Boolean).join(' '),
  );
}

export function blocksOf(notes: Notes): Block[] {
  return sectionsOf(notes).flatMap(({ blocks }) => blocks);
}

/** The only block of a text that has one. */
export function onlyBlock(text: string, name?: string): Block | undefined {
  const [only, ...others] = blocksOf(notesOf(text, name));
  return others.length === 0 ? only : undefined;
}
