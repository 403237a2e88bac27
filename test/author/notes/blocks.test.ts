import { describe, expect, it } from 'vitest';
import { blocksOf, notesOf, onlyBlock } from './outline.ts';

describe('code that nobody fenced', () => {
  it.each([
    ['a manifest', 'manifest', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web'],
    [
      'two of them',
      'manifest',
      'apiVersion: v1\nkind: Pod\n\n---\napiVersion: v1\nkind: Service\nspec:\n  type: NodePort',
    ],
    ['one that no parser takes', 'manifest', 'apiVersion: v1\n  kind: Pod\nmetadata:\n name: web\n  labels: x'],
    [
      'one with broken indentation',
      'manifest',
      'apiVersion: v1\nkind: Pod\nmetadata:\n name: web\n   labels:\n  app: web\n  spec:\ncontainers:\n- name: web',
    ],
    [
      'one with a text in it',
      'manifest',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  page: |\n    Hello you.\n    How are you?',
    ],
    ['a config of kind', 'kind-config', 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\nnodes:\n- role: worker'],
    ['a part of one', 'kind-config', 'nodes:\n- role: control-plane\n  extraPortMappings:\n  - containerPort: 30001'],
    ['a part of an object', 'other', 'ports:\n- port: 80\n  targetPort: 8080'],
    ['one line of an object', 'other', 'type: NodePort'],
    ['commands', 'commands', '# look\nkubectl get pods -o wide\nsudo docker ps\ncurl -s localhost:30001'],
    ['a command at a prompt', 'commands', '$ make it so'],
    ['a command at root’s prompt on a node', 'commands', 'root@node1:/# ls'],
    ['a here-document', 'commands', 'cat <<EOF > pod.yaml\napiVersion: v1\n\nkind: Pod\nEOF'],
    ['a table of kubectl', 'output', 'NAME   READY   STATUS\nweb    1/1     Running'],
    ['a refusal', 'output', 'Error from server (NotFound): pods "web" not found'],
    ['a description', 'output', 'Name:         web\nNamespace:    default\nNode:         node1/10.0.0.1'],
    ['a forwarded port', 'output', 'Forwarding from 127.0.0.1:8080 -> 80'],
  ])('%s', (_, holds, text) => {
    expect(onlyBlock(text)).toMatchObject({ kind: 'code', holds, text, language: 'code' });
  });

  it.each([
    ['a sentence about a program', 'kubectl get shows the Pods of your namespace'],
    ['a program that does something', 'docker passes traffic to the container.'],
    ['a term in small letters', 'port: the number that the Service listens on'],
    ['a name that every object has', 'constructor get things'],
  ])('is not %s', (_, text) => {
    expect(onlyBlock(text)?.kind).not.toBe('code');
  });

  it('may begin like front matter', () => {
    const [object] = blocksOf(notesOf('---\napiVersion: v1\nkind: Pod\n---\n\ntext'));
    expect(object).toMatchObject({ kind: 'code', holds: 'manifest' });
  });

  it('ends where a sentence begins', () => {
    const kinds = blocksOf(
      notesOf('kubectl get pods\nNow you see the Pods.\nport: 80\ntargetPort: 8080\nThat was it.'),
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['code', 'paragraph', 'code', 'paragraph']);
  });

  it('shares no indentation', () => {
    expect(onlyBlock('    apiVersion: v1\n\tkind: Pod\n    spec:\n      x: 1')).toMatchObject({
      text: 'apiVersion: v1\nkind: Pod\nspec:\n  x: 1',
    });
  });
});

describe('a fence', () => {
  it.each(['a.txt', 'a.md'])('holds what it says, or what its text looks like, or a flow (%s)', (name) => {
    const text = '```yaml\nkind: Pod\n```\n\n```\nkubectl get pods\n```\n\n```\nA -> B\n```\n\n~~~js\nlet a\n~~~';
    expect(blocksOf(notesOf(text, name))).toMatchObject([
      { kind: 'code', syntax: 'yaml', holds: 'other', line: 1, endLine: 3 },
      { kind: 'code', syntax: 'sh', holds: 'commands' },
      { kind: 'flow', steps: ['A', 'B'], line: 9, endLine: 11 },
      { kind: 'code', syntax: 'js', holds: 'other' },
    ]);
  });

  it('that nobody closes in plain notes swallows nothing', () => {
    expect(blocksOf(notesOf('```\ntext\n\nmore text')).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('arrows', () => {
  it.each([
    ['in a row', 'Browser → NodeIP:Port -> Pod', ['Browser', 'NodeIP:Port', 'Pod'], []],
    ['to the left', 'Pod <- Service <- Browser', ['Browser', 'Service', 'Pod'], []],
    ['with words on them', 'User --HTTP--> Pod --SQL--> Database', ['User', 'Pod', 'Database'], ['HTTP', 'SQL']],
    ['at the ends of lines', 'User ->\nService ->\nPod', ['User', 'Service', 'Pod'], []],
    ['at the beginnings of lines', 'User\n→ Service\n→ Pod', ['User', 'Service', 'Pod'], []],
    ['downwards', 'User\n  ↓\nService\n\n  ↓\nPods (many)', ['User', 'Service', 'Pods (many)'], []],
    ['downwards with words', 'User\n | port 80\n v\nService', ['User', 'Service'], ['port 80']],
  ])('%s', (_, text, steps, labels) => {
    expect(onlyBlock(text)).toMatchObject({ kind: 'flow', steps, labels, text });
  });

  it('in a sentence or on a command are none', () => {
    expect(
      onlyBlock('Open Settings -> Network and wait until the window shows what the node is called.'),
    ).toMatchObject({ kind: 'paragraph' });
    expect(onlyBlock('$ echo a -> b')).toMatchObject({ kind: 'code' });
  });
});

describe('a definition', () => {
  it.each([
    ['Pod IP: what a Pod is called by inside', 'Pod IP', 'what a Pod is called by inside'],
    ['CNI = the plugin that makes networks', 'CNI', 'the plugin that makes networks'],
    ['**Ingress** – rules for names and paths', 'Ingress', 'rules for names and paths'],
    [
      'A Service is an address that stays.\nIt has a name.',
      'Service',
      'A Service is an address that stays.\nIt has a name.',
    ],
    ['nodeport is port that is open outside', 'nodeport', 'nodeport is port that is open outside'],
    ['Pod ek chhota unit hota hai', 'Pod', 'Pod ek chhota unit hota hai'],
    ['पॉड एक छोटी इकाई है', 'पॉड', 'पॉड एक छोटी इकाई है'],
  ])('%s', (text, term, meaning) => {
    expect(onlyBlock(text)).toMatchObject({ kind: 'definition', term, text: meaning });
  });

  it.each(['Note: a Pod may die', 'The problem is a missing label.', 'This is a Pod.', 'See http://example.com/a b'])(
    'is not: %s',
    (text) => {
      expect(onlyBlock(text)).toMatchObject({ kind: 'paragraph' });
    },
  );

  it('is not what somebody says in a transcript', () => {
    const blocks = blocksOf(notesOf(Array(5).fill('Asha: so we look at the Pods').join('\n\n')));
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']));
  });
});

describe('a list', () => {
  it.each([
    ['with bullets', '• one\n• two', { ordered: false, items: ['one', 'two'] }],
    ['with what is nested kept', '- one\n  - inner\n- two', { items: ['one\n  - inner', 'two'] }],
    ['with numbers that go on', '3. three\n\n4. four', { ordered: true, start: 3, items: ['three', 'four'] }],
    [
      'of steps',
      'Step 1: ask the Service.\n\nStep 2: get an answer.',
      { ordered: true, items: ['Step 1: ask the Service.', 'Step 2: get an answer.'] },
    ],
  ])('%s', (_, text, block) => {
    expect(onlyBlock(text)).toMatchObject({ kind: 'list', ...block });
  });

  it('may have no marks, below a line that leads to it', () => {
    expect(blocksOf(notesOf('There are two kinds\n   ClusterIP\n   NodePort'))[1]).toMatchObject({
      kind: 'list',
      items: ['ClusterIP', 'NodePort'],
    });
    expect(blocksOf(notesOf('yeh do cheezein banata hai:\n\nNodePort\n\nClusterIP'))[1]).toMatchObject({
      kind: 'list',
      items: ['NodePort', 'ClusterIP'],
    });
  });
});

describe('a question', () => {
  it.each([
    ['Q1. What is a Pod?\nA: The smallest unit.', 'What is a Pod?', 'The smallest unit.'],
    ['Question: Why?\n\nAnswer - Because of it.', 'Why?', 'Because of it.'],
    ['Q: Why?\n\nAnswer:\nBecause of it.', 'Why?', 'Answer:\nBecause of it.'],
    ['2. Is it a real address?\nNo.\nIt is virtual.', 'Is it a real address?', 'No.\nIt is virtual.'],
  ])('%s', (text, question, answer) => {
    expect(onlyBlock(text)).toMatchObject({
      kind: 'question',
      question,
      answer: [{ kind: 'paragraph', text: answer }],
    });
  });

  it('is answered up to the next one, a heading, a rule or two blank lines', () => {
    const text = '1. Is it one?\nYes.\n\nReally.\n\n2. Is it two?\nNo.\n\n\nPod -> Pod';
    expect(blocksOf(notesOf(text))).toMatchObject([
      { kind: 'question', line: 1, endLine: 4, answer: [{ text: 'Yes.' }, { text: 'Really.' }] },
      { kind: 'question', line: 6, endLine: 7 },
      { kind: 'flow' },
    ]);
  });
});

describe('a table', () => {
  it.each([
    ['with bars', '| a | b |\n|---|---|\n| 1 | 2 |'],
    ['with tabs', 'A\tB\n1\t2'],
    ['with columns', 'A        B        C\n1        2        3'],
  ])('%s', (_, text) => {
    expect(onlyBlock(text)).toMatchObject({ kind: 'table', rows: [expect.arrayContaining(['1', '2'])] });
  });
});

it.each([
  ['quote', '> said\n> so', { text: 'said\nso' }],
  ['image', '![a Pod](pod.png)', { source: 'pod.png', alt: 'a Pod' }],
  ['image', '<img alt="a Pod" src="pod.png">', { source: 'pod.png', alt: 'a Pod' }],
  ['rule', '-----', {}],
  ['unseen', '<!-- to do -->', { text: '<!-- to do -->' }],
  ['code', '┌───┐\n│Pod│\n└───┘', { holds: 'other' }],
])('%s: %s', (kind, text, block) => {
  expect(onlyBlock(text)).toMatchObject({ kind, ...block });
  expect(onlyBlock(text, 'a.md')?.kind).toBe(kind === 'code' ? 'code' : kind);
});
