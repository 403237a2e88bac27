import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../checker/manifests/manifest.ts';
import { parseManifests } from '../../checker/manifests/parse.ts';

const MIB = 1024 * 1024;
const HEAD = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';

function filled(unit: string, length = MIB): string {
  return unit.repeat(Math.floor(length / unit.length));
}

function service(index: number): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: web-${index}\nspec:\n  ports:\n  - port: 80\n---\n`;
}

function laughs(levels: number, width: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const items = Array.from({ length: width }, () => (level === 0 ? 'ha' : `*a${level - 1}`));
    return `a${level}: &a${level} [${items.join(', ')}]\n`;
  });
  return HEAD + lines.join('');
}

/** In time of the processor: a busy machine must not fail the test. */
function timed(files: SourceFile[]) {
  const start = process.cpuUsage();
  const submission = parseManifests(files);
  const { user, system } = process.cpuUsage(start);
  return { ...submission, ms: (user + system) / 1_000 };
}

const HOSTILE: [what: string, text: string, message: string, place?: { line: number; column?: number }][] = [
  [
    'an alias bomb',
    laughs(9, 9),
    'With its aliases (`*name`) written out this document is far too large',
    { line: 1, column: 1 },
  ],
  [
    'a long text copied many times',
    `${HEAD}a: &a "${'x'.repeat(500_000)}"\nb: [${'*a, '.repeat(90)}]\n`,
    'written out this document is far too large',
  ],
  ['thousands of aliases', `${HEAD}a: &a 1\nb: [${'*a, '.repeat(9_000)}]\n`, 'more than 200 aliases', { line: 6 }],
  [
    'a deep list that an alias puts into another',
    `${HEAD}a: &a ${'['.repeat(40)}${']'.repeat(40)}\nb: ${'['.repeat(40)}*a${']'.repeat(40)}\n`,
    'nested deeper than 64 levels',
  ],
  [
    'brackets nested deeply',
    `${HEAD}a: ${'['.repeat(65)}${']'.repeat(65)}\n`,
    'nested deeper than 64 levels',
    { line: 5, column: 67 },
  ],
  ['a megabyte of open brackets', filled('['), 'nested deeper than 64 levels', { line: 1, column: 65 }],
  ['a megabyte of braces', filled('{a: '), 'nested deeper than 64 levels'],
  ['a megabyte of dashes', filled('- '), 'nested deeper than 64 levels'],
  ['a megabyte of question marks', filled('? '), 'nested deeper than 64 levels'],
  [
    'steps',
    Array.from({ length: 1_400 }, (_, index) => `${' '.repeat(index)}a:\n`).join(''),
    'nested deeper than 64 levels',
    { line: 65 },
  ],
  ['a line of 10 MB', `${HEAD}a: ${'x'.repeat(10 * MIB)}\n`, 'This file is bigger than 1 MiB'],
  ['a megabyte of wrong escapes', `a: "${filled('\\x', MIB - 10)}"`, 'more than 50000 names, values and marks'],
  ['a megabyte of quotes', filled('"'), 'more than 50000 names, values and marks'],
  ['a megabyte of closing brackets', filled(']'), 'more than 50000 names, values and marks'],
  ['a megabyte of list items', filled('-\n'), 'more than 50000 names, values and marks', { line: 25_000 }],
  [
    'a megabyte of names',
    Array.from({ length: 100_000 }, (_, index) => `k${index}:\n`).join(''),
    'more than 50000 names, values and marks',
  ],
  ['a megabyte of blank documents', filled('---\n'), 'more than 50000 names, values and marks'],
  ['a megabyte of directives', filled('%a\n'), 'more than 50000 names, values and marks'],
  [
    '201 objects',
    Array.from({ length: 201 }, (_, index) => service(index)).join(''),
    'There are more than 200 objects by this file',
  ],
  [
    'a List of 201 objects',
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: Array.from({ length: 201 }, (_, index) => ({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: `p${index}` },
      })),
    }),
    'There are more than 200 objects by this file',
  ],
];

function big(name: string, index: number): SourceFile {
  return { name, text: `${service(index)}# ${'x'.repeat(400_000)}\n` };
}

describe('hostile text', () => {
  it.each(HOSTILE)('%s: is refused by name within a second', (_what, text, message, place) => {
    const { complaints, ms } = timed([{ name: 'a.yaml', text }]);
    expect(complaints).toMatchObject([{ kind: 'limit', file: 'a.yaml', ...place }]);
    expect(complaints[0]?.message).toContain(message);
    expect(ms).toBeLessThan(1_000);
  });

  it.each<[string, string]>([
    ['a megabyte of one word', `${HEAD}a: ${'x'.repeat(MIB - 100)}\n`],
    ['a megabyte of a block of text', `${HEAD}a: |\n${filled(' x\n', MIB - 100)}`],
    ['a megabyte of spaces', `${HEAD}a:${' '.repeat(MIB - 100)}1\n`],
  ])('%s: is read within a second', (_what, text) => {
    const { complaints, manifests, ms } = timed([{ name: 'a.yaml', text }]);
    expect(complaints).toEqual([]);
    expect(manifests).toHaveLength(1);
    expect(ms).toBeLessThan(1_000);
  });

  it('an error every other letter: is one complaint, within a second', () => {
    const { complaints, ms } = timed([{ name: 'a.yaml', text: `a: "${filled('\\x', 80_000)}"` }]);
    expect(complaints).toHaveLength(1);
    expect(ms).toBeLessThan(1_000);
  });

  it('files that are too big together: the first are read, the one too many is named', () => {
    const { complaints, files } = timed([big('a.yaml', 1), big('b.yaml', 2), big('c.yaml', 3), big('d.yaml', 4)]);
    expect(files.map(({ name }) => name)).toEqual(['a.yaml', 'b.yaml']);
    expect(complaints).toMatchObject([{ kind: 'limit', file: 'c.yaml' }]);
  });

  it('bytes are counted, not letters', () => {
    const { complaints } = timed([{ name: 'a.yaml', text: `# ${'é'.repeat(MIB * 0.6)}` }]);
    expect(complaints).toMatchObject([
      { kind: 'limit', message: 'This file is bigger than 1 MiB, so it was not read.' },
    ]);
  });

  it('one deep file does not keep the others from being read', () => {
    const { complaints, manifests } = timed([
      { name: 'a.yaml', text: filled('[', 500_000) },
      { name: 'b.yaml', text: HEAD },
    ]);
    expect(complaints).toHaveLength(1);
    expect(manifests.map(({ file }) => file)).toEqual(['b.yaml']);
  });

  it('what is spread over many files counts together', () => {
    const files = Array.from({ length: 30 }, (_, index) => ({ name: `${index}.yaml`, text: filled('-\n', 4_000) }));
    const { complaints } = timed(files);
    expect(complaints.at(-1)).toMatchObject({ kind: 'limit', file: '12.yaml' });
  });

  it('64 levels and 200 objects are still fine', () => {
    const deep = `${HEAD}a: ${'['.repeat(63)}${']'.repeat(63)}\n---\n`;
    const { complaints, manifests } = timed([
      { name: 'a.yaml', text: deep + Array.from({ length: 199 }, (_, index) => service(index)).join('') },
    ]);
    expect(complaints).toEqual([]);
    expect(manifests).toHaveLength(200);
  });

  it('a control character is named, and its place', () => {
    const { complaints } = timed([{ name: 'a.yaml', text: `${HEAD}a: b\u001b[31m\n` }]);
    expect(complaints).toMatchObject([{ kind: 'encoding', line: 5, column: 5, excerpt: '5 | a: b·[31m\n        ^' }]);
  });
});
