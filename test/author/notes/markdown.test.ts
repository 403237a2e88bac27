import { expect, it } from 'vitest';
import { blocksOf, headingsOf, notesOf, sample } from './outline.ts';

it('code in a list stands on its own, and the list goes on counting', () => {
  expect(blocksOf(sample('config/01-config-maps.md'))).toMatchObject([
    { kind: 'unseen', line: 1, endLine: 3 },
    { kind: 'definition', term: 'ConfigMap' },
    { kind: 'list', start: 1, items: ['Write it:'] },
    { kind: 'code', holds: 'manifest', line: 11, endLine: 18, text: expect.stringMatching(/^apiVersion: v1\n/) },
    { kind: 'list', start: 2, items: ['Send it:'] },
    { kind: 'code', holds: 'commands' },
    { kind: 'list', start: 3, items: ['Look at it.'] },
    { kind: 'table', head: ['Term', 'Meaning'], rows: [['key', 'The name under which a value is kept']] },
    { kind: 'flow', steps: ['ConfigMap', 'Volume', 'Pod'] },
    { kind: 'image', source: 'pod.png' },
    { kind: 'quote', text: '**Note:** a mounted ConfigMap is updated by itself, after a minute or so.' },
  ]);
});

it('questions, objects without a fence, tasks and addresses of links are found too', () => {
  expect(blocksOf(sample('config/02-secrets.md'))).toMatchObject([
    { kind: 'unseen' },
    { kind: 'definition', term: 'Secret' },
    { kind: 'question', question: 'Is base64 a cipher?', answer: [{ text: 'No, it is a way to write bytes.' }] },
    { kind: 'question', question: 'Who may read a Secret?', answer: [{ text: 'Whoever may read it by RBAC.' }] },
    { kind: 'list', items: ['turn it on', 'rotate the keys\n- once a year'] },
    { kind: 'code', holds: 'manifest', line: 21, endLine: 26 },
    { kind: 'paragraph' },
    { kind: 'rule' },
    { kind: 'paragraph' },
    { kind: 'unseen' },
  ]);
});

it('headings are those of Markdown, and a bold line', () => {
  expect(headingsOf(sample('config/01-config-maps.md'))).toEqual(['# ConfigMaps', '## How a Pod gets it']);
  expect(
    headingsOf(notesOf('# A\n\n### 1. Deep\n\n### Is it so?\n\nB\n---\n\nNOT IN MARKDOWN\n\ntext', 'a.md')),
  ).toEqual(['# A', '## 1 Deep', '## Is it so? (asks)', '## B']);
});

it('a heading in a fence is code, however often fences are opened in it', () => {
  const text = '````md\n```\n\n# no heading\n```\n\n# nor this\n````\n\n# a heading';
  expect(headingsOf(notesOf(text, 'a.md'))).toEqual([expect.stringContaining('(made)'), '# a heading']);
});
