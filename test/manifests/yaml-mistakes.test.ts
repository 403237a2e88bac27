import { describe, expect, it } from 'vitest';
import { parseManifests } from '../../checker/manifests/parse.ts';

/** Four lines; `spec` is the fifth. */
const HEAD = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';

type Row = [mistake: string, text: string, line: number, column: number, sentence: string, hint?: string];

const ROWS: Row[] = [
  ['a tab as indent', `${HEAD}spec:\n\tports: []\n`, 6, 1, 'Line 6 is indented with a tab'],
  ['a tab before a list item', `${HEAD}spec:\n  ports:\n\t- port: 80\n`, 7, 1, 'Line 7 is indented with a tab'],
  ['a tab after spaces', `${HEAD}spec:\n  type: NodePort\n  \tports: []\n`, 7, 3, 'Line 7 is indented with a tab'],
  [
    'one space too many',
    `${HEAD}spec:\n  type: NodePort\n   selector: x\n`,
    7,
    4,
    'Line 7 is indented deeper than line 6, which has its value already: `type: NodePort`',
  ],
  [
    'one too many, after a comment',
    `${HEAD}spec:\n  type: NodePort\n# hm\n\n   selector: x\n`,
    9,
    4,
    'Line 9 is indented by 3 spaces',
  ],
  [
    'one space too few',
    `${HEAD}spec:\n   type: NodePort\n  selector: x\n`,
    7,
    3,
    'Line 7 is indented by 2 spaces, which fits none',
  ],
  [
    'a field of a list item too far left',
    `${HEAD}spec:\n  ports:\n    - port: 80\n   nodePort: 1\n`,
    8,
    4,
    'Line 8 is indented by 3 spaces',
  ],
  [
    'a field of a list item off by one',
    `${HEAD}spec:\n  ports:\n    - port: 80\n     nodePort: 1\n`,
    8,
    6,
    'Line 8 is indented by 5 spaces',
  ],
  [
    'a list item out of line',
    `${HEAD}spec:\n  ports:\n    - port: 80\n  - port: 81\n`,
    8,
    3,
    'Line 8 starts a list item where none belongs',
  ],
  [
    'a first line further right than the rest',
    ' apiVersion: v1\nkind: Service\n',
    2,
    1,
    'Line 2 is not indented, which fits none',
  ],
  ['no colon', `${HEAD}spec:\n  type NodePort\n  ports: []\n`, 6, 3, 'A colon is missing in line 6: `type NodePort`'],
  ['no colon after a parent', `${HEAD}spec\n  type: NodePort\n`, 5, 1, 'A colon is missing in line 5: `spec`'],
  [
    'no colon in a list item',
    `${HEAD}spec:\n  ports:\n  - port 80\n    nodePort: 1\n`,
    7,
    3,
    'A colon is missing in line 7: `- port 80`',
  ],
  ['no colon in the last line', `${HEAD}spec:\n  ports: []\n  type NodePort\n`, 7, 3, 'A colon is missing in line 7'],
  [
    'no space after a colon',
    `${HEAD}spec:\n  type:NodePort\n  ports: []\n`,
    6,
    3,
    'A space is missing after the colon in line 6',
    'Write `type: NodePort`.',
  ],
  [
    'no space after a dash',
    `${HEAD}spec:\n  ports:\n  -port: 80\n    nodePort: 1\n`,
    7,
    3,
    'A space is missing after the `-` in line 7',
    'Write `- port: 80`.',
  ],
  ['two colons', `${HEAD}spec: type: NodePort\n`, 5, 7, 'There are two names with a colon in line 5'],
  [
    'a double quote left open',
    `${HEAD}spec:\n  type: "NodePort\n  ports: []\n`,
    6,
    9,
    'The quote that opens in line 6 is never closed',
  ],
  [
    'a single quote left open',
    `${HEAD}spec:\n  type: 'NodePort\n  ports: []\n`,
    6,
    9,
    'The quote that opens in line 6 is never closed',
  ],
  [
    'a quote that a later one seems to close',
    `${HEAD}spec:\n  type: "NodePort\n  name: "a"\n`,
    6,
    9,
    'The quote that opens in line 6',
  ],
  ['text after a quote', `${HEAD}spec: "a" b\n`, 5, 11, 'The value in line 5 has ended'],
  [
    'a brace left open',
    `${HEAD}spec:\n  selector: {app: web\n  ports: []\n`,
    6,
    13,
    'The bracket that opens here is not closed before a line that is indented no deeper.',
  ],
  [
    'an outer brace left open',
    '{"kind": "Service",\n "metadata": {"name": "a"}',
    1,
    1,
    'The bracket that opens here is never closed',
  ],
  ['a brace too many', '{"kind": "Service"}}\n', 1, 20, 'This bracket closes nothing'],
  ['a comma forgotten', '{"apiVersion": "v1"\n "kind": "Service"}\n', 2, 2, 'A comma is missing before this'],
  ['a comma too many', `${HEAD}spec: {ports: [1,, 2]}\n`, 5, 18, 'There is a comma too many here'],
  ['two JSON objects', '{"a": 1}\n{"b": 1}\n', 2, 1, 'A second object starts here without a line `---`'],
  [
    'a field written twice',
    `${HEAD}spec:\n  type: A\n  type: B\n`,
    7,
    3,
    '`type` is written twice in one object, first in line 6.',
  ],
  [
    'a template',
    `${HEAD}spec: {{ .Values.spec }}\n`,
    5,
    8,
    'What stands before this colon is not a name.',
    'A `{{ … }}` is a template: write the value it stands for.',
  ],
  [
    'an alias of nothing',
    `${HEAD}spec: *.example.com\n`,
    5,
    7,
    '`*.example.com` asks for a copy of something named `&.example.com`',
  ],
  ['an alias of itself', `${HEAD}spec: &a [*a]\n`, 5, 11, '`*a` asks for a copy of the very thing it stands in'],
  ['a merge of no object', `${HEAD}spec: {<<: 3}\n`, 5, 8, 'What follows `<<:` has to be an object'],
  ['a reserved character', `${HEAD}spec: @a\n`, 5, 7, 'A value cannot start with @ unless it is in quotes.'],
  [
    'a backslash in double quotes',
    `${HEAD}spec: "C:\\pods"\n`,
    5,
    10,
    'Inside double quotes a backslash starts a code, and `\\p` is none.',
  ],
  ['a code fence', `\`\`\`yaml\n${HEAD}\`\`\`\n`, 1, 1, 'This line is a code fence of Markdown'],
  [
    'a git conflict',
    `<<<<<<< HEAD\n${HEAD}=======\n${HEAD}>>>>>>> mine\n`,
    1,
    1,
    'This line was left by an unfinished git merge',
  ],
  ['a pasted command', `kubectl apply -f x.yaml\n${HEAD}`, 1, 1, 'This line is a command'],
  ['a comment without a space', `${HEAD}spec: "a"#b\n`, 5, 10, 'A comment needs a space before its `#`'],
  ['a %YAML line', `%YAML 1.2\n---\n${HEAD}`, 1, 1, 'kubectl does not read files with a `%YAML` line.'],
  ['something else', `${HEAD}spec: |a\n`, 5, 8, 'This is not valid YAML from here on.'],
];

describe('a mistake in YAML', () => {
  it.each(ROWS)('%s: is told at its place, in plain words', (_mistake, text, line, column, sentence, hint) => {
    const { complaints, manifests } = parseManifests([{ name: 'svc/a.yaml', text }]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatchObject({ kind: 'yaml', file: 'svc/a.yaml', line, column });
    expect(complaints[0]?.message).toContain(sentence);
    expect(complaints[0]?.hint).toEqual(hint ?? complaints[0]?.hint);
    expect(manifests).toEqual([]);
  });

  it('is told at the same place when lines end as on Windows', () => {
    for (const [mistake, text, line, column, sentence] of ROWS) {
      const [complaint] = parseManifests([{ name: 'a.yaml', text: text.replaceAll('\n', '\r\n') }]).complaints;
      expect({ mistake, ...complaint }).toMatchObject({
        mistake,
        line,
        column,
        message: expect.stringContaining(sentence),
      });
    }
  });

  it('is shown with its line and a caret, and the words of the parser', () => {
    const [complaint] = parseManifests([{ name: 'a.yaml', text: `${HEAD}spec:\n  ports:\n\t- port: 80\n` }]).complaints;
    expect(complaint?.excerpt).toBe('7 | →- port: 80\n    ^');
    expect(complaint?.message).toContain('(The YAML parser says: Tabs are not allowed as indentation.)');
  });

  it('is shown without the characters that could rewrite a terminal, and cut to size', () => {
    const text = `a: "${'x'.repeat(5_000)}\u202e31m\u2066" b\n`;
    const [complaint] = parseManifests([{ name: 'a.yaml', text }]).complaints;
    expect(complaint?.column).toBe(5_012);
    expect(complaint?.excerpt?.length).toBeLessThan(200);
    expect(complaint?.excerpt).toContain('x·31m·" b');
    const [shown = '', caret = ''] = complaint?.excerpt?.split('\n') ?? [];
    expect(shown[caret.indexOf('^')]).toBe('b');
  });

  it('is one complaint for each broken document', () => {
    const { complaints } = parseManifests([{ name: 'a.yaml', text: 'a: @\nb: @\n---\nc: @\n' }]);
    expect(complaints.map(({ line }) => line)).toEqual([1, 4]);
  });
});
