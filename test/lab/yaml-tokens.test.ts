import { globSync, readFileSync } from 'node:fs';
import { yamlLanguage } from '@codemirror/lang-yaml';
import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { describe, expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import { indentAfter, NOTHING_OPEN, yamlTokens } from '../../src/lab/yaml-tokens.ts';

/** But one: where a tab breaks the file, the grammar gives up for a while, and the colours need not. */
const FILES = globSync('labs/**/*.yaml', { cwd: WORKSHOP })
  .filter((file) => !file.includes('/tab-indent/'))
  .toSorted();

/** What the whole grammar of YAML colours, which a page would have to load. */
const grammar = tagHighlighter([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], class: 'key' },
  { tag: tags.comment, class: 'comment' },
  { tag: [tags.punctuation, tags.separator, tags.meta], class: 'sign' },
]);

function byGrammar(text: string): string[] {
  const found: string[] = [];
  highlightTree(yamlLanguage.parser.parse(text), grammar, (from, to, kind) => {
    if (kind) found.push(...characters(text, from, to, kind));
  });
  return found;
}

function byLine(text: string): string[] {
  const found: string[] = [];
  let open = NOTHING_OPEN;
  let at = 0;
  for (const line of text.split('\n')) {
    const read = yamlTokens(line, open);
    for (const { from, to, kind } of read.tokens) found.push(...characters(text, at + from, at + to, kind));
    open = read.open;
    at += line.length + 1;
  }
  return found;
}

/** One by one, as the two may cut differently; blanks have no colour. */
function characters(text: string, from: number, to: number, kind: string): string[] {
  return Array.from(text.slice(from, to)).flatMap((character, index) =>
    character.trim() === '' ? [] : [`${from + index} ${kind} ${character}`],
  );
}

describe('the colours of YAML', () => {
  it('there are files to try', () => expect(FILES.length).toBeGreaterThan(50));

  it.for(FILES)('%s is coloured as the whole grammar colours it', (file) => {
    const text = readFileSync(`${WORKSHOP}/${file}`, 'utf8');
    expect(byLine(text)).toEqual(byGrammar(text));
  });

  it.for([
    'a: "x: y # z" # comment\n"b": \'it\'\'s\'\n',
    'a: |\n  b: c # no comment\n\n  - d\ne: f\n',
    'a: >-\n  text\nb:\n  - c: [1, {d: e}, "f"]\n    g: {h: i, j: k}\n',
    'command: ["sh", "-c", "echo a: b"]\nurl: http://x:80/#a\n',
    'a: {\n  b: c,\n  d: [e]\n}\nf: g\n',
    '---\na: b\n---\nc: d\n',
    'a: "two\n  lines: of" \nb: c\n',
    '{"kind": "Service", "ports": [{"port": 80}]}\n',
  ])('%j too', (text) => expect(byLine(text)).toEqual(byGrammar(text)));

  it('comes to an end whatever is written', () => {
    for (const text of ['"', "'", '}]', ':', '- - -', 'a: |x', '&a *b !c', '? a', '\t- a', '%YAML 1.2', '"\\', '#'])
      expect(() => byLine(`${text}\n${text}`)).not.toThrow();
  });
});

describe('a new line', () => {
  it.for([
    ['', 0],
    ['spec:', 0],
    ['  ports:', 2],
    ['  - name: web', 4],
    ['  - web', 2],
    ['  - - web', 4],
    ['  - "a: b"', 2],
    ['  - "a b": c', 4],
    ['    text: |', 6],
    ['  - text: >-', 4],
    ['  text: {', 4],
    ['    http://web:80/', 4],
  ] as const)('after %j is indented by %i', ([line, indent]) => expect(indentAfter(line)).toBe(indent));
});
