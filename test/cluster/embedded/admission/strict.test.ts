import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../checker/cluster/embedded/admission/status.ts';
import {
  decode,
  decodeStrictly,
  type GroupVersionKind,
} from '../../../../checker/cluster/embedded/admission/strict.ts';

const SERVICE = { group: '', version: 'v1', kind: 'Service' };
const DEPLOYMENT = { group: 'apps', version: 'v1', kind: 'Deployment' };

function service(spec: unknown, metadata: object = { name: 'web' }) {
  return { apiVersion: 'v1', kind: 'Service', metadata, spec };
}

function deployment(podSpec: object) {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { template: { spec: podSpec } },
  };
}

/** What a refusal says after `… cannot be handled as a KIND: `. */
function complaint(object: object, gvk = SERVICE): string {
  const { code, reason, message = '' } = refusalOf(object, gvk);
  const prefix = `${gvk.kind} in version "v1" cannot be handled as a ${gvk.kind}: `;
  expect({ code, reason, prefix: message.slice(0, prefix.length) }).toEqual({
    code: 400,
    reason: 'BadRequest',
    prefix,
  });
  return message.slice(prefix.length);
}

function refusalOf(object: object, gvk: GroupVersionKind): ApiError['status'] {
  try {
    decodeStrictly(object, gvk);
  } catch (error) {
    if (error instanceof ApiError) return error.status;
    throw error;
  }
  throw new Error('it was read');
}

const inGo = (said: string, field: string, type: string): string =>
  `json: cannot unmarshal ${said} into Go struct field ${field} of type ${type}`;

describe('unknown fields', () => {
  it('are all told, with their indices', () => {
    const object = { ...service({ prots: [], ports: [{ port: 80, targetport: 80 }] }), sepc: {} };
    expect(complaint(object)).toBe(
      'strict decoding error: unknown field "spec.prots", unknown field "spec.ports[0].targetport", unknown field "sepc"',
    );
  });

  it('are found below lists of lists', () => {
    const object = deployment({ containers: [{ name: 'a' }, { name: 'b', env: [{ nam: 'X' }] }] });
    const path = 'spec.template.spec.containers[1].env[0].nam';
    expect(complaint(object, DEPLOYMENT)).toBe(`strict decoding error: unknown field "${path}"`);
  });

  it('are told even when they are called like a method', () => {
    expect(complaint(service({ toString: 1 }))).toBe('strict decoding error: unknown field "spec.toString"');
  });

  it('are left out of a lenient reading, which names them', () => {
    const { object, unknownFields } = decode(service({ type: 'NodePort', tpye: 'x' }), SERVICE);
    expect(object.spec).toEqual({ type: 'NodePort' });
    expect(unknownFields).toEqual(['unknown field "spec.tpye"']);
  });
});

describe('values of the wrong type', () => {
  it.each([
    [{ ports: [{ port: '80' }] }, inGo('string', 'ServicePort.spec.ports.port', 'int32')],
    [{ ports: [{ port: 80.5 }] }, inGo('number 80.5', 'ServicePort.spec.ports.port', 'int32')],
    [{ ports: [{ port: 2 ** 31 }] }, inGo('number 2147483648', 'ServicePort.spec.ports.port', 'int32')],
    [{ ports: { port: 80 } }, inGo('object', 'ServiceSpec.spec.ports', '[]v1.ServicePort')],
    [{ ports: ['80'] }, inGo('string', 'ServiceSpec.spec.ports', 'v1.ServicePort')],
    [{ ports: [{ port: 80, protocol: 6 }] }, inGo('number', 'ServicePort.spec.ports.protocol', 'v1.Protocol')],
    [{ selector: 'app=web' }, inGo('string', 'ServiceSpec.spec.selector', 'map[string]string')],
    [{ selector: { matchLabels: { app: 'web' } } }, inGo('object', 'ServiceSpec.spec.selector', 'string')],
    [{ type: true }, inGo('bool', 'ServiceSpec.spec.type', 'v1.ServiceType')],
    [{ publishNotReadyAddresses: 'yes' }, inGo('string', 'ServiceSpec.spec.publishNotReadyAddresses', 'bool')],
    [{ ports: [{ port: 80, targetPort: true }] }, 'json: cannot unmarshal bool into Go value of type int32'],
    ['web', inGo('string', 'Service.spec', 'v1.ServiceSpec')],
  ])('%j: %s', (spec, said) => {
    expect(complaint(service(spec))).toBe(said);
  });

  it('are told for labels and for a container’s fields', () => {
    const labels = service({}, { name: 'web', labels: { version: 1 } });
    expect(complaint(labels)).toBe(inGo('number', 'ObjectMeta.metadata.labels', 'string'));
    const args = deployment({ containers: [{ args: 'x' }] });
    const field = 'Container.spec.template.spec.containers.args';
    expect(complaint(args, DEPLOYMENT)).toBe(inGo('string', field, '[]string'));
  });

  it('come before unknown fields, as Go stops there', () => {
    expect(complaint(service({ foo: 1, ports: [{ port: '80' }] }))).toContain('cannot unmarshal string');
  });

  it('are told for quantities and for bytes in their own words', () => {
    const limits = deployment({ containers: [{ resources: { limits: { memory: '64 Mi' } } }] });
    expect(complaint(limits, DEPLOYMENT)).toContain('quantities must match the regular expression');
    const secret = { apiVersion: 'v1', kind: 'Secret', data: { a: 'eA==', b: 'not base64' } };
    expect(complaint(secret, { group: '', version: 'v1', kind: 'Secret' })).toBe('illegal base64 data at input byte 3');
  });
});

describe('a readable object', () => {
  it('keeps everything but its nulls', () => {
    const object = service({ type: null, ports: [{ port: 80, targetPort: 'http' }], selector: { app: null } });
    expect(decodeStrictly(object, SERVICE).spec).toEqual({
      ports: [{ port: 80, targetPort: 'http' }],
      selector: { app: '' },
    });
  });

  it('is copied, not touched', () => {
    const object = service({ ports: [{ port: 80 }] });
    const decoded = decodeStrictly(object, SERVICE);
    expect(decoded).toEqual(object);
    expect(decoded.spec).not.toBe(object.spec);
  });

  it('takes a time as text and as a Date, which the client’s own types have', () => {
    const at = new Date('2026-01-02T03:04:05Z');
    for (const creationTimestamp of [at, at.toISOString()]) {
      const object = service({}, { name: 'web', creationTimestamp });
      expect(decodeStrictly(object, SERVICE)).toEqual(object);
    }
  });

  it('of a kind that is not served is left as it is', () => {
    const object = { apiVersion: 'batch/v1', kind: 'Job', whatever: 1 };
    expect(decodeStrictly(object, { group: 'batch', version: 'v1', kind: 'Job' })).toEqual(object);
  });
});
