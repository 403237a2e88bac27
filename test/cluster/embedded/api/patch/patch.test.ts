import { describe, expect, it } from 'vitest';
import { jsonPatch } from '../../../../../checker/cluster/embedded/api/patch/json-patch.ts';
import { strategicMergePatch } from '../../../../../checker/cluster/embedded/api/patch/strategic-merge-patch.ts';

const deployment = () => ({
  metadata: { name: 'web', labels: { app: 'web' }, finalizers: ['a', 'b'] },
  spec: {
    replicas: 1,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } },
    template: {
      spec: {
        containers: [
          { name: 'web', image: 'nginx:1.27', env: [{ name: 'A', value: '1' }], args: ['x'] },
          { name: 'side', image: 'busybox:1.37' },
        ],
      },
    },
  },
});
const patch = (changes: object) =>
  strategicMergePatch(deployment(), changes, 'Deployment') as ReturnType<typeof deployment>;
const containers = (items: object[], more: object = {}) =>
  patch({ spec: { template: { spec: { containers: items, ...more } } } }).spec.template.spec.containers;

describe('a strategic merge patch', () => {
  it('merges a list of named things by their names', () => {
    expect(containers([{ name: 'side', image: 'busybox:1.36' }])).toEqual([
      deployment().spec.template.spec.containers[0],
      { name: 'side', image: 'busybox:1.36' },
    ]);
  });

  it('merges within them, and replaces a list without a key', () => {
    const [web] = containers([{ name: 'web', args: ['y'], env: [{ name: 'B', value: '2' }] }]);
    expect(web).toMatchObject({
      args: ['y'],
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
    });
  });

  it('deletes one by its directive, and all of them by another', () => {
    expect(containers([{ name: 'side', $patch: 'delete' }]).map(({ name }) => name)).toEqual(['web']);
    expect(containers([{ $patch: 'replace' }, { name: 'new', image: 'nginx:1.27' }])).toEqual([
      { name: 'new', image: 'nginx:1.27' },
    ]);
  });

  it('puts a list into the order it is told', () => {
    const order = { '$setElementOrder/containers': [{ name: 'side' }, { name: 'web' }] };
    expect(containers([{ name: 'side', image: 'x' }], order).map(({ name }) => name)).toEqual(['side', 'web']);
  });

  it('takes values out of a list of plain ones, and adds to it', () => {
    expect(patch({ metadata: { '$deleteFromPrimitiveList/finalizers': ['a'] } }).metadata.finalizers).toEqual(['b']);
    expect(patch({ metadata: { finalizers: ['c'] } }).metadata.finalizers).toEqual(['a', 'b', 'c']);
  });

  it('takes away what is null, and keeps only the keys it is told to', () => {
    expect(patch({ metadata: { labels: { app: null } } }).metadata.labels).toEqual({});
    const strategy = { $retainKeys: ['type'], type: 'Recreate' };
    expect(patch({ spec: { strategy } }).spec.strategy).toEqual({ type: 'Recreate' });
    expect(patch({ metadata: { labels: { $patch: 'delete' } } }).metadata.labels).toEqual({});
    expect(patch({ metadata: { labels: { $patch: 'replace', a: 'b' } } }).metadata.labels).toEqual({ a: 'b' });
  });

  it('refuses a directive that there is not, and an item without its key', () => {
    expect(() => patch({ spec: { $patch: 'explode' } })).toThrow(/unknown patch type found/);
    expect(() => containers([{ image: 'nginx' }])).toThrow(/does not contain declared merge key: name/);
  });
});

describe('a JSON patch', () => {
  it('does its operations in order', () => {
    const operations = [
      { op: 'test', path: '/spec/replicas', value: 1 },
      { op: 'replace', path: '/spec/replicas', value: 2 },
      { op: 'add', path: '/metadata/labels/tier', value: 'front' },
      { op: 'remove', path: '/metadata/finalizers/0' },
    ];
    expect(jsonPatch(deployment(), operations)).toMatchObject({
      metadata: { labels: { app: 'web', tier: 'front' }, finalizers: ['b'] },
      spec: { replicas: 2 },
    });
  });

  it.each([
    ['a test that fails', [{ op: 'test', path: '/spec/replicas', value: 9 }], 422],
    ['a path that there is not', [{ op: 'replace', path: '/spec/nope', value: 9 }], 422],
    ['an operation that there is not', [{ op: 'explode', path: '/spec' }], 400],
    ['no list', { op: 'remove', path: '/spec' }, 400],
  ])('refuses %s', (_, operations, code) => {
    expect(() => jsonPatch(deployment(), operations)).toThrow(
      expect.objectContaining({ status: expect.objectContaining({ code }) }),
    );
  });
});
