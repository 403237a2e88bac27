import type { KubernetesObject, V1Service } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { fromFieldsV1, shownPath, toFieldsV1 } from '../../../../../checker/cluster/embedded/api/apply/field-set.ts';
import { serverSideApply } from '../../../../../checker/cluster/embedded/api/apply/server-side-apply.ts';
import { trackUpdate } from '../../../../../checker/cluster/embedded/api/apply/track-update.ts';

const by = (manager: string, operation: 'Apply' | 'Update' = 'Apply') => ({
  manager,
  operation,
  subresource: '',
  time: '2026-01-01T00:00:00Z',
});

function service(spec: object, metadata: object = {}): V1Service {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', ...metadata }, spec };
}

const applyTo = (existing: KubernetesObject | undefined, spec: object, manager: string, force = false) =>
  serverSideApply(existing, service(spec), by(manager), force) as V1Service;

describe('owners of fields', () => {
  it('are written as Kubernetes writes them', () => {
    const { metadata } = applyTo(
      undefined,
      { type: 'NodePort', ports: [{ port: 80, protocol: 'TCP', name: 'http' }] },
      'one',
    );
    expect(metadata?.managedFields?.[0]).toEqual({
      manager: 'one',
      operation: 'Apply',
      apiVersion: 'v1',
      time: '2026-01-01T00:00:00Z',
      fieldsType: 'FieldsV1',
      fieldsV1: {
        'f:spec': {
          'f:ports': { 'k:{"port":80,"protocol":"TCP"}': { '.': {}, 'f:name': {}, 'f:port': {}, 'f:protocol': {} } },
          'f:type': {},
        },
      },
    });
  });

  it('are read as they are written', () => {
    const fields = { 'f:metadata': { 'f:labels': { '.': {}, 'f:app': {} }, 'f:finalizers': { 'v:"a"': {} } } };
    expect(toFieldsV1(fromFieldsV1(fields))).toEqual(fields);
    expect(fromFieldsV1('no fields').size).toBe(0);
  });

  it('change with an update: what was changed is the writer’s, and nobody else’s', () => {
    const before = applyTo(undefined, { type: 'NodePort', sessionAffinity: 'None' }, 'one');
    const after = service({ type: 'ClusterIP', sessionAffinity: 'None' }, before.metadata);
    const entries = trackUpdate(before, after, by('kubectl-edit', 'Update'));
    expect(entries.map(({ manager, fieldsV1 }) => [manager, fieldsV1])).toEqual([
      ['one', { 'f:spec': { 'f:sessionAffinity': {} } }],
      ['kubectl-edit', { 'f:spec': { 'f:type': {} } }],
    ]);
  });

  it('are named in conflicts by path', () => {
    expect(shownPath('f:spec\0f:containers\0k:{"name":"web"}\0f:image')).toBe('.spec.containers[name="web"].image');
  });
});

describe('a server-side apply', () => {
  const one = () =>
    applyTo(undefined, { type: 'NodePort', ports: [{ port: 80, protocol: 'TCP' }], selector: { app: 'web' } }, 'one');

  it('takes away what its manager does not say any more', () => {
    const { spec } = applyTo(one(), { type: 'NodePort', ports: [{ port: 81, protocol: 'TCP' }] }, 'one');
    expect(spec).toEqual({ type: 'NodePort', ports: [{ port: 81, protocol: 'TCP' }] });
  });

  it('leaves what another manager owns too', () => {
    const both = applyTo(one(), { ports: [{ port: 80, protocol: 'TCP' }] }, 'two');
    const { spec } = applyTo(both, { type: 'NodePort' }, 'one');
    expect(spec).toEqual({ type: 'NodePort', ports: [{ port: 80, protocol: 'TCP' }] });
  });

  it('joins the lists of two managers', () => {
    const { spec } = applyTo(one(), { ports: [{ port: 443, protocol: 'TCP' }] }, 'two');
    expect(spec?.ports?.map(({ port }) => port)).toEqual([80, 443]);
  });

  it('is refused where another manager owns a field that it sets otherwise', () => {
    expect(() => applyTo(one(), { type: 'LoadBalancer' }, 'two')).toThrow(
      'Apply failed with 1 conflict: conflict with "one": .spec.type',
    );
    const twice = () => applyTo(one(), { type: 'LoadBalancer', selector: { app: 'api' } }, 'two');
    expect(twice).toThrow('Apply failed with 2 conflicts: conflicts with "one":\n- .spec.selector\n- .spec.type');
  });

  it('takes the field over with force, and its owner loses it', () => {
    const { spec, metadata } = applyTo(one(), { type: 'LoadBalancer' }, 'two', true);
    expect(spec?.type).toBe('LoadBalancer');
    const fieldsOf = (manager: string) => metadata?.managedFields?.find((entry) => entry.manager === manager)?.fieldsV1;
    expect(fieldsOf('two')).toEqual({ 'f:spec': { 'f:type': {} } });
    expect(JSON.stringify(fieldsOf('one'))).not.toContain('f:type');
  });

  it('knows who was there before anybody wrote owners down', () => {
    const old = service({ type: 'NodePort' });
    expect(() => applyTo(old, { type: 'ClusterIP' }, 'one')).toThrow(
      'conflict with "before-first-apply" using v1: .spec.type',
    );
  });
});
