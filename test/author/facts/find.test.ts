import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../checker/author/facts/find.ts';
import { readTexts } from '../../../checker/author/facts/read-texts.ts';
import { WORKSHOP } from '../../../checker/lab/workshop.ts';

const told = (text: string): string[] =>
  findingsIn('notes.md', text).map(({ line, column, rule }) => `${line}:${column} ${rule}`);

it('our own lessons and briefs say nothing that is wrong or dated', async () => {
  const { files, complaints } = await readTexts(['content/docs', 'labs'].map((name) => path.join(WORKSHOP, name)));
  expect(files.length).toBeGreaterThan(80);
  expect(complaints).toEqual([]);
  expect(files.flatMap(({ name, text }) => findingsIn(name, text))).toEqual([]);
});

it('a page of notes in two languages is told of place by place, with since when and who says it', async () => {
  const findings = findingsIn('sample.txt', await readFile(path.join(import.meta.dirname, 'sample.txt'), 'utf8'));
  expect(findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
    '3:28 round-robin',
    '5:1 endpoint-is-pod-ip',
    '6:4 endpoints-command',
    '9:3 docker-address-as-pod',
    '11:9 nodes-do-not-talk',
    '14:8 ipvs',
  ]);
  expect(findings.find(({ rule }) => rule === 'endpoints-command')).toEqual({
    file: 'sample.txt',
    line: 6,
    column: 4,
    rule: 'endpoints-command',
    says: 'kubectl get endpoints',
    why: expect.stringContaining('deprecated'),
    since: 'Kubernetes 1.33',
    source: 'https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/',
    instead: expect.stringContaining('endpointslices'),
  });
});

describe('a place', () => {
  it.each([
    ['over a line’s end', 'A Service goes round\nrobin.', ['1:16 round-robin']],
    ['with CRLF', 'One.\r\n\r\nkubectl get\r\nendpoints\r\n', ['3:1 endpoints-command']],
    ['behind a tab', '\tkubectl get endpoints', ['1:2 endpoints-command']],
    ['in a quoted paragraph', '> A Service goes round\n> robin.', ['1:18 round-robin']],
    ['behind text that is written from the right', 'שלום, round robin.', ['1:7 round-robin']],
    ['under front matter', '---\ntitle: Services\n---\n\nThey go round robin.', ['5:9 round-robin']],
    [
      'twice in a code block',
      '```sh\nkubectl get ep\nkubectl get ep\n```',
      ['2:1 endpoints-command', '3:1 endpoints-command'],
    ],
    ['in every point of a list', '- round robin\n- round robin', ['1:3 round-robin', '2:3 round-robin']],
    ['through emphasis', 'It goes **round** *robin*.', ['1:11 round-robin']],
  ])('is found %s', (_, text, places) => {
    expect(told(text)).toEqual(places);
  });

  it('is told once, however many ways its rule knows to say it', () => {
    expect(told('Install NGINX ingress-nginx.')).toEqual(['1:9 ingress-nginx']);
  });

  it('is not made of two paragraphs', () => {
    expect(told('Run kubectl get\n\nendpoints are listed.')).toEqual([]);
    expect(told('- Run kubectl get\n- endpoints are listed.')).toEqual([]);
  });

  it('prints without what could turn a terminal’s direction', () => {
    expect(findingsIn('a.md', 'Pod IP \u202e 172.18.0.4 and round\u202e robin, round\trobin')).toMatchObject([
      { says: 'Pod IP · 172.18.0.4' },
      { says: 'round· robin' },
      { says: 'round robin' },
    ]);
  });
});

describe('a correction is silent', () => {
  it.each([
    ['in the row of a table', '| “Endpoint is the IP of the Pod” | It has a port, and a readiness. |'],
    ['by the head of its table', '| The notes say | Source |\n| --- | --- |\n| round robin | a page |'],
    ['by the heading above', '## Three myths\n\nA Service goes round robin.'],
    ['by the title of the page', '---\ntitle: The types, and headless\n---\n\nThere are four types of Services.'],
    ['by the paragraph before a list', 'The notes say:\n\n- Pod IP: 172.18.0.4\n- round robin'],
    ['by the paragraph after a code block', '```sh\nkubectl get endpoints\n```\n\nThat object is deprecated.'],
    [
      'by the paragraph after a heading',
      '## Nodes do not talk to each other\n\nEvery kubelet talks to the API server.',
    ],
    ['over a figure in between', '- NodeIP:Port → ClusterIP\n\n<Scene of="x" />\n\nThis is a good story.'],
    ['struck out', 'A Service goes ~~round robin~~ as it likes.'],
    ['as a wrong answer of a quiz', "    { text: 'Round robin', why: 'There are no turns.' },"],
    ['as a question', 'Do Services go round robin?'],
    ['in a comment', 'One.\n\n<!-- round robin -->\n{/* round robin */}'],
    ['as the address of a link', '[The blog](https://kubernetes.io/ingress-nginx) tells.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('only where it stands: the next heading ends it, and the right answer of a quiz is read', () => {
    expect(told('## Myths\n\nround robin\n\n## So it is\n\nround robin')).toEqual(['7:1 round-robin']);
    expect(told('# A\n\n## Myths\n\n# B\n\nround robin')).toEqual(['7:1 round-robin']);
    expect(told("    { text: 'Round robin', why: 'In turns.', right: true },")).toEqual(['1:14 round-robin']);
    expect(told("    { text: 'All', why: 'It goes round robin.' },")).toEqual(['1:34 round-robin']);
    expect(told('If the selector is wrong, kubectl get endpoints shows none.')).toEqual(['1:27 endpoints-command']);
    expect(told('Did you try kubectl get endpoints?')).toEqual(['1:13 endpoints-command']);
    expect(told('If nothing does not answer run `kubectl get endpoints`.')).toEqual(['1:33 endpoints-command']);
  });
});

describe('an ignore with a reason', () => {
  it.each([
    ['the next paragraph', 'One.\n\n<!-- facts-ignore: round-robin: DNS does -->\n\nIt goes round robin.'],
    ['its own paragraph', 'It goes round robin. <!-- facts-ignore: round-robin: DNS does -->'],
    ['a code block', '{/* facts-ignore: endpoints-command: shows the answer */}\n\n```\nkubectl get ep\n```'],
    ['a row', '| round robin <!-- facts-ignore: round-robin: DNS does --> |'],
  ])('silences its rule in %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('silences no other rule and no other place', () => {
    expect(told('<!-- facts-ignore: round-robin: DNS -->\n\nround robin, kubectl get ep\n\nround robin')).toEqual([
      '3:14 endpoints-command',
      '5:1 round-robin',
    ]);
  });

  it.each([
    [
      'without a reason',
      '<!-- facts-ignore: round-robin -->\nround robin',
      'gives no reason',
      ['facts-ignore', 'round-robin'],
    ],
    ['without a rule', '<!-- facts-ignore -->', 'names no rule', ['facts-ignore']],
    ['of no rule', '{/* facts-ignore: rond-robin: a reason */}', 'There is no rule rond-robin', ['facts-ignore']],
    [
      'without use',
      '<!-- facts-ignore: round-robin: a reason -->\n\nAt random.',
      'finds nothing here',
      ['facts-ignore'],
    ],
  ])('is told of %s', (_, text, why, rules) => {
    const findings = findingsIn('notes.md', text);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
    expect(findings[0]?.why).toContain(why);
  });

  it('is none where it is shown as code', () => {
    expect(told('```md\n```yaml\n<!-- facts-ignore -->\n```\n\nWrite `<!-- facts-ignore -->`.')).toEqual([]);
  });
});

describe('a megabyte that means harm is read to its end', () => {
  const harmless = [
    'a',
    ' ',
    '<!--',
    '](',
    '~~',
    '|',
    '`',
    '- a\n',
    '# a\n',
    '```\n',
    "{ text: '",
    'kubectl -',
    'kubectl get ',
  ];
  const nearly = ['nodeport ', 'load balancer ', 'traffic ', 'must ', 'docker exec curl ', 'randomly distributes the '];

  it.each(
    [...harmless, ...nearly]
      .map((piece) => ({ piece, rules: [] as string[] }))
      .concat(
        { piece: 'kubectl get endpoints ', rules: ['endpoints-command'] },
        { piece: '<!-- facts-ignore: ipvs: x -->\n', rules: ['facts-ignore'] },
      ),
  )('of $piece', ({ piece, rules }) => {
    const findings = findingsIn('a.md', piece.repeat((1024 * 1024) / piece.length));
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(rules);
  });
});
