import { describe, expect, it } from 'vitest';
import { decodeProtobuf, isProtobuf } from '../../../../../checker/cluster/embedded/api/protobuf/decode.ts';
import { body, field } from './encode.ts';
import bodies from './kubectl-bodies.json' with { type: 'json' };

/** `dryRun` is the command that printed the object, where the same one has no dry run; the `auth` ones have none. */
describe('a body that kubectl 1.32 sends', () => {
  it.each(bodies)('is the object that kubectl means: $command', ({ body: sent, object }) => {
    expect(decodeProtobuf(Uint8Array.from(atob(sent), (byte) => byte.charCodeAt(0)))).toEqual(object);
  });
});

describe('a field of a message', () => {
  it('is left out where it is zero and Go leaves it out, and stays where it is zero behind a pointer', () => {
    const deployment = body('apps/v1', 'Deployment', field(2, [...field(1, 0), ...field(5, 0), ...field(7, 0)]));
    const { spec } = decodeProtobuf(deployment);
    expect(spec).toMatchObject({ replicas: 0, selector: null });
    expect(spec).not.toHaveProperty('minReadySeconds');
    expect(spec).not.toHaveProperty('paused');
  });

  it('is there where it is required, although the message does not hold it', () => {
    const service = body('v1', 'Service', field(2, field(1, field(1, 'http'))));
    expect(decodeProtobuf(service)).toMatchObject({ spec: { ports: [{ name: 'http', port: 0, targetPort: 0 }] } });
  });

  it('is passed over where its number is unknown, whatever its form', () => {
    const group = [...field(1, 7), 0x1b, 0x1c];
    const unknown = [
      [0xf9, 0x0f, ...Array<number>(8).fill(1)],
      [0xfd, 0x0f, 1, 2, 3, 4],
      [0xfb, 0x0f, ...group, 0xfc, 0x0f],
    ];
    const namespace = [...field(255, 'x'), ...field(255, 1), ...unknown.flat(), ...field(1, field(1, 'shop'))];
    expect(decodeProtobuf(body('v1', 'Namespace', namespace))).toMatchObject({ metadata: { name: 'shop' } });
  });

  it('is that of the last object where the envelope holds two', () => {
    const twice = [...body('v1', 'Namespace', field(1, field(1, 'first'))), ...field(2, field(1, field(1, 'last')))];
    expect(decodeProtobuf(Uint8Array.from(twice))).toMatchObject({ metadata: { name: 'last' } });
  });

  it('counts the last time it comes, and a message that comes in parts is put together', () => {
    const parts = [...field(1, [...field(1, 'first'), ...field(3, 'ns')]), ...field(1, field(1, 'last'))];
    expect(decodeProtobuf(body('v1', 'Pod', parts))).toMatchObject({ metadata: { name: 'last', namespace: 'ns' } });
  });
});

describe('a value', () => {
  const metadata = (object: readonly number[]) => decodeProtobuf(body('v1', 'Pod', field(1, object)))['metadata'];

  it('of a time is RFC 3339 in seconds, or null for the zero time', () => {
    const created = field(8, [...field(1, 1_700_000_000), ...field(2, 999_999_999)]);
    expect(metadata(created)).toMatchObject({ creationTimestamp: '2023-11-14T22:13:20Z' });
    expect(metadata(field(8, [...field(1, 0), ...field(2, 0)]))).toMatchObject({
      creationTimestamp: '1970-01-01T00:00:00Z',
    });
    expect(metadata(field(8, []))).toMatchObject({ creationTimestamp: null });
  });

  it('of a micro time has six digits', () => {
    const event = body('v1', 'Event', field(10, [...field(1, 1_700_000_000), ...field(2, 12_345_678)]));
    expect(decodeProtobuf(event)).toMatchObject({ eventTime: '2023-11-14T22:13:20.012345Z', lastTimestamp: null });
    expect(decodeProtobuf(body('v1', 'Event', []))).toMatchObject({ eventTime: null });
  });

  it('of a number keeps its sign', () => {
    const priority = body('v1', 'Pod', field(2, field(25, -2n)));
    expect(decodeProtobuf(priority)).toMatchObject({ spec: { priority: -2 } });
  });

  it('of a text is as it was written, its byte order mark too', () => {
    const settings = body('v1', 'ConfigMap', field(2, [...field(1, 'a'), ...field(2, '\uFEFFनमस्ते')]));
    expect(decodeProtobuf(settings)).toMatchObject({ data: { a: '\uFEFFनमस्ते' } });
  });

  it('of a list of numbers may be packed', () => {
    const groups = (list: readonly number[]) => body('v1', 'Pod', field(2, field(14, list)));
    const expected = { spec: { securityContext: { supplementalGroups: [1, 300, 0] } } };
    expect(decodeProtobuf(groups(field(4, [1, 0xac, 0x02, 0])))).toMatchObject(expected);
    expect(decodeProtobuf(groups([...field(4, 1), ...field(4, 300), ...field(4, 0)]))).toMatchObject(expected);
  });

  it('of a map may miss its key or its value, and may have any key', () => {
    const labels = [field(11, []), field(11, [...field(1, '__proto__'), ...field(2, 'x')]), field(11, field(2, 'y'))];
    const entries = Object.entries((metadata(labels.flat()) as { labels: object }).labels);
    expect(entries).toEqual([
      ['', 'y'],
      ['__proto__', 'x'],
    ]);
  });

  it('of bytes is base64, however many', () => {
    const bytes = Array.from({ length: 20_000 }, (_, at) => at % 256);
    const secret = decodeProtobuf(body('v1', 'Secret', field(2, [...field(1, 'all'), ...field(2, bytes)])));
    expect(secret).toMatchObject({ data: { all: Buffer.from(bytes).toString('base64') } });
  });

  it('of managed fields is the JSON that they hold', () => {
    const entry = (text: string) => field(17, [...field(1, 'kubectl'), ...field(7, field(1, text))]);
    expect(metadata(entry('{"f:spec":{}}'))).toMatchObject({
      managedFields: [{ manager: 'kubectl', fieldsV1: { 'f:spec': {} } }],
    });
    expect(() => metadata(entry('{'))).toThrow('fieldsV1 is not JSON');
  });

  it('of an EndpointSlice keeps a condition that is false from one that is unknown', () => {
    const endpoint = [...field(1, '10.244.0.5'), ...field(2, field(1, 0))];
    const slice = body('discovery.k8s.io/v1', 'EndpointSlice', [...field(2, endpoint), ...field(4, 'IPv4')]);
    expect(decodeProtobuf(slice)).toEqual({
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { creationTimestamp: null },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['10.244.0.5'], conditions: { ready: false } }],
      ports: null,
    });
  });

  it('of a port has other numbers in an EndpointSlice than in Endpoints', () => {
    const slice = field(3, [...field(1, 'http'), ...field(2, 'TCP'), ...field(3, 80)]);
    const subset = field(2, field(3, [...field(1, 'http'), ...field(2, 80), ...field(3, 'TCP')]));
    const ports = [{ name: 'http', port: 80, protocol: 'TCP' }];
    expect(decodeProtobuf(body('discovery.k8s.io/v1', 'EndpointSlice', slice))).toMatchObject({ ports });
    expect(decodeProtobuf(body('v1', 'Endpoints', subset))).toMatchObject({ subsets: [{ ports }] });
  });

  it("of a user's extra is a list", () => {
    const extra = field(4, [...field(1, 'scopes'), ...field(2, [...field(1, 'a'), ...field(1, 'b')])]);
    const review = body('authentication.k8s.io/v1', 'SelfSubjectReview', field(2, field(1, extra)));
    expect(decodeProtobuf(review)).toMatchObject({ status: { userInfo: { extra: { scopes: ['a', 'b'] } } } });
  });
});

describe('an Eviction', () => {
  it('holds DeleteOptions', () => {
    const eviction = body('policy/v1', 'Eviction', [...field(1, field(1, 'web')), ...field(2, field(1, 30))]);
    expect(decodeProtobuf(eviction)).toMatchObject({
      metadata: { name: 'web' },
      deleteOptions: { gracePeriodSeconds: 30 },
    });
  });
});

describe('DeleteOptions', () => {
  it('are the same in every group', () => {
    for (const apiVersion of ['v1', 'apps/v1', 'policy/v1'])
      expect(decodeProtobuf(body(apiVersion, 'DeleteOptions', field(1, 0)))).toEqual({
        apiVersion,
        kind: 'DeleteOptions',
        gracePeriodSeconds: 0,
      });
  });
});

describe('the content type', () => {
  it('tells protobuf from JSON', () => {
    expect(isProtobuf('application/vnd.kubernetes.protobuf')).toBe(true);
    expect(isProtobuf('Application/vnd.kubernetes.protobuf ;charset=utf-8')).toBe(true);
    expect(isProtobuf('application/json')).toBe(false);
    expect(isProtobuf('')).toBe(false);
  });
});
