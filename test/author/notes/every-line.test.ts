import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../checker/author/notes/lines.ts';
import type { Lines, Section } from '../../../checker/author/notes/notes.ts';
import { notesOf, sampleText, sectionsOf } from './outline.ts';

const SAMPLES = [
  'probes.txt',
  'false-friends.txt',
  'hinglish.txt',
  'talk.txt',
  'config/01-config-maps.md',
  'config/02-secrets.md',
];

/** Every line that is written, and how often it is in a heading or a block. */
function expectEachLineOnce(text: string, name: string): void {
  const times = new Map<number, number>();
  const places = sectionsOf(notesOf(text, name)).flatMap(partsOf);
  for (const { line, endLine } of places)
    for (let at = line; at <= endLine; at += 1) times.set(at, (times.get(at) ?? 0) + 1);
  const lines = linesOf(text);
  const written = lines.filter((line) => line.text !== '').map(({ number }) => number);
  const wrong = written.filter((number) => times.get(number) !== 1);
  expect(wrong, `lines of ${name} in no block, or in two:\n${text}`).toEqual([]);
  const ends = places.flatMap(({ line, endLine }) => [line, endLine]);
  expect(ends.filter((number) => number < 1 || number > lines.length)).toEqual([]);
}

function partsOf({ headingLines, blocks }: Section): Lines[] {
  return headingLines ? [headingLines, ...blocks] : [...blocks];
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const ALL = SAMPLES.flatMap((name) => sampleText(name).split('\n'));
const INDENTS = ['', '  ', '    ', '\t', '- ', '> ', '# ', '```', '1. '];

function mutated(text: string, random: (below: number) => number): string {
  const lines = text.split('\n');
  for (let count = 0; count < 6; count += 1) {
    const at = random(lines.length);
    const other = ALL[random(ALL.length)] ?? '';
    const changes = [
      () => lines.splice(at, 1),
      () => lines.splice(at, 0, other),
      () => lines.splice(at, 1, `${INDENTS[random(INDENTS.length)]}${lines[at]}`),
      () => lines.splice(at, 1, (lines[at] ?? '').slice(0, random(20))),
      () => lines.splice(at, 2, `${lines[at]}${lines[at + 1] ?? ''}`),
    ];
    changes[random(changes.length)]?.();
  }
  return lines.join('\n');
}

describe('every line that is not blank is in exactly one heading or block', () => {
  it.each(SAMPLES)('of %s, as plain text and as Markdown', (name) => {
    for (const ending of ['txt', 'md']) expectEachLineOnce(sampleText(name), `${name}.${ending}`);
  });

  it.each(SAMPLES)('of %s, whatever is done to its lines', (name) => {
    const random = randomFrom(name.length);
    for (let round = 0; round < 30; round += 1) {
      const text = mutated(sampleText(name), random);
      for (const ending of ['txt', 'md']) expectEachLineOnce(text, `${round}-${name}.${ending}`);
    }
  });

  it('of texts that are hardly any', () => {
    for (const text of [
      'x',
      '```',
      '---',
      '---\n---',
      '<!--',
      '|',
      '> ',
      '#',
      '# x',
      '1.',
      '\tx\n\f\n',
      '\u200bx',
      'A:\n',
      '→',
      '- ',
      '<div>',
    ])
      for (const ending of ['txt', 'md']) expectEachLineOnce(text, `tiny.${ending}`);
  });
});

it('the blocks of an answer lie within their question, and sections follow each other', () => {
  const sections = sectionsOf(notesOf(sampleText('probes.txt')));
  const questions = sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'question');
  expect(questions).toHaveLength(2);
  for (const { line, endLine, answer, questionLines } of questions) {
    expect(questionLines.line).toBe(line);
    expect(answer.every((block) => block.line > questionLines.endLine && block.endLine <= endLine)).toBe(true);
  }
  for (const [index, { line }] of sections.slice(1).entries())
    expect(line).toBeGreaterThan(sections[index]?.endLine ?? 0);
});
