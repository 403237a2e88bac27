import type { V1Service } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { admit } from './by-its-rules.ts';
import { causes, refusal } from './refusal.ts';

const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }] } };

/** Throws where anything below is written to. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('admission', () => {
  it('never writes to what it is given', () => {
    const existing = frozen({
      ...structuredClone(service),
      metadata: { name: 'web', uid: 'u1' },
      spec: {
        type: 'NodePort',
        clusterIP: '10.96.0.7',
        clusterIPs: ['10.96.0.7'],
        ports: [{ port: 80, nodePort: 30_001 }],
      },
    });
    const services = frozen([structuredClone(existing) as unknown as V1Service]);
    const object = frozen({ ...structuredClone(service), spec: { type: 'NodePort', ports: [{ port: 81 }] } });
    expect(admit(object, { existing, services })).toMatchObject({ spec: { ports: [{ port: 81, nodePort: 30_001 }] } });
  });

  it('gives each object defaults of its own', () => {
    const [a, b] = [admit(service), admit(service)];
    expect(a).toEqual(b);
    expect((a as V1Service).status).not.toBe((b as V1Service).status);
  });

  it('asks for a kind and an apiVersion', () => {
    expect(refusal({ ...service, kind: undefined })).toMatchObject({ code: 400, message: "Object 'Kind' is missing" });
    expect(refusal({ ...service, apiVersion: '' })).toMatchObject({ code: 400 });
    expect(refusal('web')).toMatchObject({ code: 400 });
    expect(refusal(undefined)).toMatchObject({ code: 400 });
  });

  it('refuses unknown fields, or warns, or says nothing, as the request wants it', () => {
    const object = { ...service, spec: { ...service.spec, tpye: 'NodePort' } };
    const said = 'unknown field "spec.tpye"';
    expect(refusal(object).message).toContain(`strict decoding error: ${said}`);
    for (const [fieldValidation, expected] of [
      ['Warn', [said]],
      ['Ignore', []],
    ] as const) {
      const warnings: string[] = [];
      const admitted = admit(object, { fieldValidation, warn: (text) => warnings.push(text) });
      expect(warnings).toEqual(expected);
      expect((admitted as V1Service).spec).not.toHaveProperty('tpye');
    }
  });

  it('warns about fields of a headless Service that do nothing', () => {
    const warnings: string[] = [];
    const spec = { clusterIP: 'None', sessionAffinity: 'ClientIP' };
    admit({ ...service, spec }, { warn: (text) => warnings.push(text) });
    expect(warnings).toEqual(['spec.SessionAffinity is ignored for headless services']);
  });

  it('holds other kinds to their names and keys', () => {
    expect(causes({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a.b' } })).toEqual([
      'FieldValueInvalid metadata.name: Invalid value: "a.b": must not contain dots',
    ]);
    expect(causes({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', namespace: 'b' } })).toEqual([
      'FieldValueForbidden metadata.namespace: Forbidden: not allowed on this type',
    ]);
    expect(causes({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { '..': '' } })).toEqual([
      'FieldValueInvalid data[..]: Invalid value: "..": must not be \'..\'',
    ]);
  });
});
