import { describe, expect, it } from 'vitest';
import { headingsOf, notesOf, sample, sectionsOf } from './outline.ts';

it('plain notes have headings with numbers, underlines, capitals, steps, colons and stars', () => {
  expect(headingsOf(sample('probes.txt'))).toEqual([
    '# Health Probes in Kubernetes',
    '## 1 WHY PROBES',
    '### 1.1 What the kubelet does',
    '## 2 LIVENESS',
    '## Readiness',
    '### Startup',
    '#### Step 1 Write the probe',
    '#### Step 2 Look at it',
    '##### Common mistakes',
    '##### Questions',
  ]);
});

it('what only looks like a heading is none', () => {
  expect(sectionsOf(sample('false-friends.txt')).filter(({ made }) => !made)).toEqual([]);
});

describe('a heading in plain notes', () => {
  it.each([
    ['between two rules', '-----\n3. THE SOLUTION: forwarding\n-----\ntext', ['# 3 THE SOLUTION: forwarding']],
    [
      'with a letter',
      'A. The Pod layer\n- it listens\n\nB. The Node layer\n- it does not',
      ['# A The Pod layer', '# B The Node layer'],
    ],
    ['with a colon, over its text', 'The Mistake:\nYou called a Pod by the port of the node.', ['# The Mistake']],
    ['that asks', 'Why do Pods die?\n\nThey are made to.', ['# Why do Pods die? (asks)']],
    ['that asks in Hinglish', 'Pod kya hota hai?\n\nEk ya zyada container.', ['# Pod kya hota hai? (asks)']],
    ['in a banner of comments', '# Networking\n# all of it\n\ntext', ['# Networking']],
  ])('%s', (_, text, headings) => {
    expect(headingsOf(notesOf(text))).toEqual(headings);
  });

  it.each([
    ['points of a list', '1. Make a Pod\n2. Look at it'],
    ['a wrapped point', '1. Make a Pod that is\nlarge enough\n2. Look at it'],
    ['a lead to code', 'Run the following command:\n\nkubectl get pods'],
    ['an address', '10.244.1.10 Pod\n\nof the backend'],
    ['the last line', 'Some text.\n\nTHE END OF IT'],
    ['a bold sentence', '**Never do that.**\n\nReally.'],
    ['column heads', 'NAME  READY  STATUS\nweb   1/1    Running'],
  ])('is not %s', (_, text) => {
    expect(headingsOf(notesOf(text))).toEqual([expect.stringContaining('(made)')]);
  });
});

it('its lines are those of its box and its underline too', () => {
  const [boxed, underlined] = sectionsOf(notesOf('=====\nPODS AND NODES\n=====\ntext\n\nServices\n--------\ntext'));
  expect(boxed).toMatchObject({ line: 1, endLine: 4, headingLines: { line: 1, endLine: 3 } });
  expect(underlined).toMatchObject({ line: 6, endLine: 8, headingLines: { line: 6, endLine: 7 } });
});

it('a few blank lines begin a section, called by what it defines, draws or opens with', () => {
  const text =
    'Pods die.\nThey do.\n\nReally.\n\nYes.\n\n\n\n\nA node is a machine.\n\nIt is large.\n\n\n\n\nPod -> Service -> Pod\n\nThat is all.';
  expect(headingsOf(notesOf(text)).slice(1)).toEqual(['# Node (made)', '# Pod → Service → Pod (made)']);
});

it('a transcript without headings is cut where its subject changes, and called by what it says often', () => {
  expect(headingsOf(sample('talk.txt'))).toEqual([
    '# Volume (made)',
    '# Storage class (made)',
    '# Ingress controller (made)',
  ]);
  expect(sectionsOf(sample('talk.txt')).map(({ headingLines }) => headingLines)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('a talk that seldom changes its subject is cut all the same, a page at a time', () => {
  const page = (sentence: string): string => Array(40).fill(sentence).join(' ');
  const pages = [...Array(6).fill(page('A Service sends requests to a Pod.')), page('Disks hold bytes of a database.')];
  expect(sectionsOf(notesOf(pages.join('\n\n'))).map(({ blocks }) => blocks.length)).toEqual(Array(7).fill(1));
});

describe('a document is called', () => {
  it.each([
    ['as its front matter says', 'a.md', '---\ntitle: Pods\n---\n# Other', 'Pods'],
    ['as its highest heading', 'a.md', '## Low\n\n# High\n\ntext', 'High'],
    ['as its file, where it has no heading', 'b/02-config_maps.md', 'text', 'Config maps'],
    [
      'by no question, where there is something else',
      'a.txt',
      'Why do Pods die?\n\nSo.\n\nPODS AND NODES\n\ntext',
      'PODS AND NODES',
    ],
  ])('%s', (_, name, text, title) => {
    expect(notesOf(text, name).title).toBe(title);
  });
});
