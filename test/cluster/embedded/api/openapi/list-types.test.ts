import { describe, expect, it } from 'vitest';
import schema from '../../../../../checker/cluster/embedded/admission/schema.json' with { type: 'json' };
import { fieldsOf, itemType } from '../../../../../checker/cluster/embedded/admission/schema.ts';
import {
  isAtomicMap,
  isAtomicStruct,
  listTypeOf,
  retainsKeys,
} from '../../../../../checker/cluster/embedded/api/openapi/list-types.ts';

const lists = Object.entries(schema.types).flatMap(([type, fields]) =>
  Object.entries(fields as Record<string, string>).flatMap(([field, fieldType]) => {
    const item = itemType(fieldType);
    return item === undefined ? [] : [{ type, field, item, ...listTypeOf(type, field) }];
  }),
);

describe('the list types', () => {
  it('tell the items of a keyed list apart by fields that these have', () => {
    const keyed = lists.filter(({ kind }) => kind === 'map');
    // As many as the table has: a misspelt one would not be found among the fields.
    expect(keyed).toHaveLength(33);
    for (const { item, keys, patch } of keyed) {
      const fields = Object.keys(fieldsOf(item) ?? {});
      expect(fields).toEqual(expect.arrayContaining([...keys]));
      expect(patch?.mergeKey ?? keys[0]).toBe(keys[0]);
    }
  });

  it('call sets only what holds plain values', () => {
    const sets = lists.filter(({ kind }) => kind === 'set');
    expect(sets.map(({ type, field }) => `${type}.${field}`)).toEqual([
      'ContainerRestartRuleOnExitCodes.values',
      'Endpoint.addresses',
      'NodeSpec.podCIDRs',
      'ObjectMeta.finalizers',
    ]);
    expect(sets.filter(({ item }) => fieldsOf(item) !== undefined)).toEqual([]);
  });

  it('merge the ports of a Service by port alone in a patch, and by port and protocol in an apply', () => {
    expect(listTypeOf('ServiceSpec', 'ports')).toEqual({
      kind: 'map',
      keys: ['port', 'protocol'],
      patch: { mergeKey: 'port', strategy: 'merge' },
    });
  });

  it('know lists that the two patches merge differently', () => {
    expect(listTypeOf('PodStatus', 'hostIPs')).toEqual({
      kind: 'atomic',
      keys: [],
      patch: { mergeKey: 'ip', strategy: 'merge' },
    });
    expect(listTypeOf('ResourceRequirements', 'claims')).toEqual({ kind: 'map', keys: ['name'] });
    expect(listTypeOf('Endpoint', 'addresses')).toEqual({ kind: 'set', keys: [] });
    expect(listTypeOf('PodSpec', 'volumes').patch?.strategy).toBe('merge,retainKeys');
    expect(retainsKeys('DeploymentSpec', 'strategy')).toBe(true);
  });

  it('replace every list that nothing is said of, also one that is called as a method is', () => {
    for (const [type, field] of [
      ['Container', 'command'],
      ['PodSpec', 'tolerations'],
      ['EndpointSlice', 'endpoints'],
      ['ServiceSpec', 'constructor'],
      ['constructor', 'ports'],
    ] as const)
      expect(listTypeOf(type, field)).toEqual({ kind: 'atomic', keys: [] });
  });

  it('take selectors and references whole in an apply, and labels one by one', () => {
    expect(['LabelSelector', 'ObjectReference', 'OwnerReference', 'EndpointPort'].every(isAtomicStruct)).toBe(true);
    expect(['PodSpec', 'ServicePort', 'ConfigMapEnvSource', 'TypedObjectReference'].some(isAtomicStruct)).toBe(false);
    expect(isAtomicMap('ServiceSpec', 'selector')).toBe(true);
    expect(isAtomicMap('ObjectMeta', 'labels')).toBe(false);
  });
});
