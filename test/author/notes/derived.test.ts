import { describe, expect, it } from 'vitest';
import { derive } from '../../../checker/author/notes/derived/derive.ts';
import { notesOf, sample } from './outline.ts';

describe('key facts', () => {
  it('are marked, said twice in whatever words, or have a range of numbers; each tells all its places', () => {
    const { keyFacts } = derive(sample('probes.txt'));
    expect(keyFacts.map(({ because, text, places }) => [because, text, places.map(({ line }) => line)])).toEqual([
      ['repeated', 'When liveness fails the kubelet restarts the Pods.', [13, 48]],
      ['marked', 'A liveness probe never heals a wrong configuration.', [15]],
      ['range', 'The probe asks the wrong port: nodePort is between 30000-32767.', [46]],
    ]);
  });

  it.each([
    ['Yaad rakho: base64 encryption nahi hai.', 'base64 encryption nahi hai.', 'hi-Latn'],
    ['**Note:** a Pod may die at any time.', 'A Pod may die at any time.', 'en'],
    ['> IMPORTANT - labels must match the selector', 'Labels must match the selector', 'en'],
    ['याद रखें: पॉड मर सकता है।', 'पॉड मर सकता है।', 'hi'],
  ])('%s', (text, fact, language) => {
    expect(derive(notesOf(text)).keyFacts).toMatchObject([{ text: fact, because: 'marked', language }]);
  });

  it('are all that stands under a heading that says so, but for what has no subject', () => {
    const text = 'Important points:\n\n- ClusterIP is internal only\n- It is stable';
    expect(derive(notesOf(text)).keyFacts.map(({ text }) => text)).toEqual(['ClusterIP is internal only']);
  });

  it('about one range of numbers are one', () => {
    const text =
      'The node port is between 30000-32767.\n\nSo it opens ports (30000-32767) on every node.\n\nIn 2024-03-01 it was so.';
    expect(derive(notesOf(text)).keyFacts).toMatchObject([{ because: 'range', places: [{ line: 1 }, { line: 3 }] }]);
  });
});

describe('the glossary', () => {
  it('has each term once, best explained first, from sentences, lists and tables', () => {
    const text = `- **Endpoint** – the address of one Pod
- Pod IP: 10.0.0.1

Cluster IP: internal, stable, virtual

A ClusterIP is a virtual address that stays while Pods come and go.

Term\tMeaning
Node\tA machine that runs Pods

The Chaos: everything breaks when a Pod dies.`;
    const { glossary } = derive(notesOf(text));
    expect(glossary.map(({ term, places }) => [term, places.map(({ line }) => line)])).toEqual([
      ['ClusterIP', [6, 4]],
      ['Endpoint', [1]],
      ['Node', [8]],
    ]);
    expect(glossary[0]?.text).toBe('A ClusterIP is a virtual address that stays while Pods come and go.');
  });
});

describe('draft questions', () => {
  it('are those of the notes with their answers, then key facts with a gap', () => {
    const { draftQuestions } = derive(sample('probes.txt'));
    expect(draftQuestions).toMatchObject([
      {
        kind: 'asked',
        question: 'What happens when readiness fails?',
        answer: [{ text: 'The Pod leaves the EndpointSlice.' }],
      },
      { kind: 'asked', question: 'Does it restart?' },
      { kind: 'gap', question: 'When ____ fails the kubelet restarts the Pods.', answer: 'liveness' },
      { kind: 'gap', question: 'A ____ probe never heals a wrong configuration.', answer: 'liveness' },
      {
        kind: 'gap',
        question: 'The probe asks the wrong port: nodePort is between ____.',
        answer: '30000-32767',
        place: { line: 46 },
      },
    ]);
  });

  it('are asked by headings too, and not by what the notes leave open', () => {
    const text = 'Why do Pods die?\n\nThey are made to.\n\nQ: And why do nodes?';
    expect(derive(notesOf(text)).draftQuestions.map(({ question }) => question)).toEqual(['Why do Pods die?']);
  });
});
