import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../../../checker/cluster/embedded/api/table/table.ts';
import { cellsOf, NOW } from './cells.ts';

const KINDS = [
  'ConfigMap',
  'Deployment',
  'EndpointSlice',
  'Endpoints',
  'Event',
  'Lease',
  'Namespace',
  'Node',
  'Pod',
  'ReplicaSet',
  'Secret',
  'Service',
  'ServiceAccount',
];

const options = (includeObject: 'Metadata' | 'Object' | 'None') =>
  ({ now: NOW, metadata: { resourceVersion: '42' }, includeObject }) as const;

const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'default' } };

describe('a Table', () => {
  it('carries the metadata of its list', () => {
    const { kind, apiVersion, metadata, rows } = tableOf('Pod', [], options('Metadata'));
    expect({ kind, apiVersion, metadata, rows }).toEqual({
      kind: 'Table',
      apiVersion: 'meta.k8s.io/v1',
      metadata: { resourceVersion: '42' },
      rows: [],
    });
  });

  it('has the columns of -o wide last, marked by their priority', () => {
    const { columnDefinitions } = tableOf('Pod', [], options('Metadata'));
    expect(columnDefinitions.map(({ name, priority }) => `${name} ${priority}`)).toEqual([
      'Name 0',
      'Ready 0',
      'Status 0',
      'Restarts 0',
      'Age 0',
      'IP 1',
      'Node 1',
      'Nominated Node 1',
      'Readiness Gates 1',
    ]);
    expect(columnDefinitions[0]).toMatchObject({ type: 'string', format: 'name' });
  });

  it('has the Name of an Event among the wide columns', () => {
    const { columnDefinitions } = tableOf('Event', [], options('Metadata'));
    expect(columnDefinitions.at(-1)).toMatchObject({ name: 'Name', format: 'name', priority: 1 });
    expect(columnDefinitions.filter(({ priority }) => priority === 0)).toHaveLength(5);
  });

  it('carries what the client asked for beside the cells', () => {
    const objectWith = (include: 'Metadata' | 'Object' | 'None') =>
      tableOf('Pod', [pod], options(include)).rows[0]?.object;
    const partial = { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: pod.metadata };
    expect(objectWith('Metadata')).toEqual(partial);
    expect(objectWith('Object')).toEqual(pod);
    expect(objectWith('None')).toBeNull();
  });

  it('marks a Pod that has run to its end', () => {
    const conditionsAt = (phase: string) =>
      tableOf('Pod', [Object.assign({}, pod, { status: { phase } })], options('Metadata')).rows[0]?.conditions;
    expect(conditionsAt('Succeeded')).toMatchObject([{ type: 'Completed', status: 'True', reason: 'Succeeded' }]);
    expect(conditionsAt('Failed')).toMatchObject([{ type: 'Completed', status: 'True', reason: 'Failed' }]);
    expect(conditionsAt('Running')).toBeUndefined();
  });
});

describe('an object that lacks everything', () => {
  it.each(KINDS)('is printed as a %s all the same', (kind) => {
    for (const object of [{}, { metadata: null, spec: null, status: null }, { metadata: {}, spec: {}, status: {} }]) {
      const cells = Object.values(cellsOf(kind, object));
      expect(cells.every((cell) => typeof cell === 'string' || typeof cell === 'number')).toBe(true);
    }
  });
});
