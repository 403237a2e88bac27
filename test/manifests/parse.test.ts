import { describe, expect, it } from 'vitest';
import type { Submission } from '../../checker/manifests/manifest.ts';
import { parseManifests } from '../../checker/manifests/parse.ts';

const HEAD = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n';

function service(name: string, spec = ''): string {
  return `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n${spec}`;
}

function read(...texts: string[]): Submission {
  return parseManifests(texts.map((text, index) => ({ name: `${'abcdefgh'[index]}.yaml`, text })));
}

function names(submission: Submission): string[] {
  return submission.manifests.map(({ object }) => object.metadata.name);
}

function fields(yaml: string): unknown {
  const { manifests, complaints } = read(`${HEAD}data: ${yaml}\n`);
  expect(complaints).toEqual([]);
  return manifests[0]?.object.data;
}

describe('parseManifests', () => {
  it('reads every document of every file, in order', () => {
    const submission = read(`${service('one')}---\n${service('two')}`, service('three'));
    expect(names(submission)).toEqual(['one', 'two', 'three']);
    expect(submission.manifests.map(({ file }) => file)).toEqual(['a.yaml', 'a.yaml', 'b.yaml']);
    expect(submission.complaints).toEqual([]);
  });

  it('reads JSON, indented with tabs too', () => {
    const text = '{\n\t"apiVersion": "v1",\n\t"kind": "Service",\n\t"metadata": { "name": "web" }\n}\n';
    expect(names(read(text))).toEqual(['web']);
  });

  it('passes over blank documents and comments', () => {
    expect(names(read(`# mine\n---\n---\n${service('web')}---\n# the end\n`, '# nothing\n'))).toEqual(['web']);
  });

  it('takes Windows line ends, old Mac line ends and a byte order mark', () => {
    const [windows, mac, marked] = [HEAD.replaceAll('\n', '\r\n'), HEAD.replaceAll('\n', '\r'), `\ufeff${HEAD}`];
    for (const text of [windows, mac, marked]) {
      const [manifest] = read(text).manifests;
      expect(manifest?.object.metadata.name).toBe('web');
      expect(manifest?.position(['metadata', 'name'])).toEqual({ line: 4, column: 9 });
      expect(manifest?.position(['apiVersion'])).toEqual({ line: 1, column: 13 });
    }
  });

  it('flattens Lists, Lists in Lists, and a ServiceList whose items say no kind', () => {
    const list =
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ServiceList\n  items:\n  - metadata:\n      name: a\n  - metadata:\n      name: b\n';
    const { manifests, complaints } = read(list);
    expect(complaints).toEqual([]);
    expect(manifests.map(({ object }) => `${object.apiVersion} ${object.kind} ${object.metadata.name}`)).toEqual([
      'v1 Service a',
      'v1 Service b',
    ]);
    expect(manifests[1]?.position(['metadata', 'name'])).toEqual({ line: 10, column: 13 });
  });

  it('names what is missing in an item of a List by its place in the file', () => {
    const { complaints } = read(
      'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Service\n  metadata: {}\n',
    );
    expect(complaints).toMatchObject([
      { kind: 'incomplete', line: 6, column: 3, message: 'This object has no metadata.name.' },
    ]);
  });
});

describe('words and numbers', () => {
  // Each right side is what `kubectl annotate --local -o json` (1.32 and 1.33) printed for the left.
  it.each<[string, unknown]>([
    ['"80"', '80'],
    ['80', 80],
    ['yes', true],
    ['Off', false],
    ['y', true],
    ['N', false],
    ['tRue', 'tRue'],
    ['010', 8],
    ['08', 8],
    ['0o10', 8],
    ['0o8', '0o8'],
    ['0x1F', 31],
    ['-0b11', -3],
    ['1_000', 1000],
    ['_1', '_1'],
    ['1,000', '1,000'],
    ['1:30', '1:30'],
    ['2001-01-01', '2001-01-01'],
    ['1e3', 1000],
    ['1e', '1e'],
    ['.5', 0.5],
    ['+.5', 0.5],
    ['1_0.5', 10.5],
    ['~', null],
    ['', null],
    ["''", ''],
    ['!!str 80', '80'],
    ['!!int "80"', 80],
    ['!!bool "yes"', true],
    ['!mine 3', '3'],
    ['30001_', 30001],
    ['12345678901234567890123', 1.2345678901234568e22],
    ['=', '='],
  ])('%s is read as kubectl reads it', (written, value) => {
    expect(fields(written)).toEqual(value);
  });

  it('turns names that are numbers or booleans into text, as kubectl does', () => {
    expect(fields('{yes: 1, 80: b, 1.5: c}')).toEqual({ true: 1, '80': 'b', '1.5': 'c' });
  });

  it('merges with << and copies aliases, so that changing one leaves the other alone', () => {
    const data = fields('\n  one: &x {a: 1}\n  two: {<<: *x, b: 2}\n  three: *x') as Record<
      string,
      Record<string, number>
    >;
    expect(data).toEqual({ one: { a: 1 }, two: { a: 1, b: 2 }, three: { a: 1 } });
    expect(data.three).not.toBe(data.one);
  });

  it('keeps a field called __proto__ a field', () => {
    const data = fields('{__proto__: {x: 1}}');
    expect(JSON.stringify(data)).toBe('{"__proto__":{"x":1}}');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('complaints about objects', () => {
  it.each<[string, string, object]>([
    [
      'text',
      'hello world\n',
      { kind: 'not-an-object', line: 1, column: 1, message: expect.stringContaining('the text "hello world"') },
    ],
    [
      'a list',
      '- a\n',
      { kind: 'not-an-object', line: 1, column: 1, message: expect.stringContaining('This is a list') },
    ],
    [
      'no kind',
      'apiVersion: v1\nmetadata:\n  name: x\n',
      { kind: 'incomplete', line: 1, column: 1, message: 'This object has no kind.' },
    ],
    [
      'no apiVersion',
      '# x\nkind: Service\nmetadata:\n  name: x\n',
      { kind: 'incomplete', line: 2, column: 1, message: 'This object has no apiVersion.' },
    ],
    [
      'no metadata',
      'apiVersion: v1\nkind: Service\n',
      { kind: 'incomplete', line: 1, column: 1, message: 'This object has no metadata.name.' },
    ],
    ['no name', 'apiVersion: v1\nkind: Service\nmetadata:\n  labels: {}\n', { kind: 'incomplete', line: 3, column: 1 }],
    [
      'an empty name',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name:\n',
      { kind: 'incomplete', line: 4, column: 3 },
    ],
    [
      'a number as name',
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: 80\n',
      {
        kind: 'incomplete',
        line: 4,
        column: 9,
        message: 'metadata.name has to be text, and here it is the number 80.',
        hint: 'Write it in quotes.',
      },
    ],
  ])('says so of %s', (_what, text, complaint) => {
    const submission = read(text);
    expect(submission.complaints).toMatchObject([{ file: 'a.yaml', ...complaint }]);
    expect(submission.manifests).toEqual([]);
  });

  it('names both places of an object that is written twice', () => {
    const { complaints } = read(service('web'), `${service('other')}---\n${service('web')}`);
    expect(complaints).toMatchObject([
      {
        kind: 'twice',
        file: 'b.yaml',
        line: 9,
        column: 9,
        message: 'Service web is written twice: at a.yaml:4 and at b.yaml:9.',
      },
    ]);
  });

  it('does not call objects of other kinds, groups or namespaces the same', () => {
    const other = service('web').replace('metadata:', 'metadata:\n  namespace: other');
    const knative = service('web').replace('v1', 'serving.knative.dev/v1');
    expect(read(service('web'), other, knative, service('web').replace('Service', 'Pod')).complaints).toEqual([]);
  });

  it('says of an empty submission that it is empty', () => {
    expect(parseManifests([]).complaints).toMatchObject([{ kind: 'empty', file: '.' }]);
    expect(read('# nothing yet\n').complaints).toMatchObject([{ kind: 'empty', file: 'a.yaml' }]);
  });

  it('says nothing of emptiness where something else is wrong', () => {
    expect(read('a: "b\n').complaints.map(({ kind }) => kind)).toEqual(['yaml']);
  });

  it('still reads the other documents and files when one is broken', () => {
    const submission = read(`${service('one')}---\na: "b\n`, service('two'));
    expect(names(submission)).toEqual(['one', 'two']);
    expect(submission.complaints).toHaveLength(1);
  });
});
