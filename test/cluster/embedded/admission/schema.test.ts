import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsOf, fieldType, structOfKind } from '../../../../checker/cluster/embedded/admission/schema.ts';
import { makeSchema, schemaText } from '../../../../scripts/make-schema.ts';

const COMMITTED = new URL('../../../../checker/cluster/embedded/admission/schema.json', import.meta.url);

describe('the schema', () => {
  it('is what the installed client makes today (else run `node scripts/make-schema.ts`)', () => {
    expect(readFileSync(COMMITTED, 'utf8')).toBe(schemaText(makeSchema()));
  });

  it('writes types as Go does', () => {
    expect(fieldsOf('ServicePort')).toMatchObject({ port: 'int32', targetPort: 'IntOrString', name: 'string' });
    expect(fieldsOf('PodSpec')).toMatchObject({ containers: '[]Container', nodeSelector: 'map[string]string' });
    expect(fieldsOf('ResourceRequirements')).toMatchObject({ limits: 'map[string]Quantity' });
    expect(fieldsOf('Secret')).toMatchObject({ data: 'map[string][]uint8', immutable: 'bool' });
    expect(fieldsOf('Event')).toMatchObject({ eventTime: 'MicroTime', firstTimestamp: 'Time' });
  });

  it('holds every type that another one mentions', () => {
    const named = Object.values(makeSchema().types).flatMap((fields) => Object.values(fields));
    const structs = named
      .map((type) => type.replace(/^(\[\]|map\[string\])+/, ''))
      .filter((type) => /^[A-Z]/.test(type));
    const scalars = ['IntOrString', 'Quantity', 'Time', 'MicroTime'];
    expect(structs.filter((type) => !scalars.includes(type) && fieldsOf(type) === undefined)).toEqual([]);
  });

  it('knows a kind by its apiVersion, and no field by the name of a method', () => {
    expect(structOfKind('apps/v1', 'Deployment')).toBe('Deployment');
    expect(structOfKind('v1', 'Deployment')).toBeUndefined();
    expect(fieldType(fieldsOf('ServiceSpec') ?? {}, 'constructor')).toBeUndefined();
  });
});
