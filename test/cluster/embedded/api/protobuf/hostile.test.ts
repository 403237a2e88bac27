import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../../checker/cluster/embedded/admission/status.ts';
import { decodeProtobuf } from '../../../../../checker/cluster/embedded/api/protobuf/decode.ts';
import { body, field, varint } from './encode.ts';
import bodies from './kubectl-bodies.json' with { type: 'json' };

const MAGIC = [0x6b, 0x38, 0x73, 0x00];

/** The message of the refusal, which has to be a 400. */
function refusal(bytes: readonly number[] | Uint8Array): string {
  try {
    decodeProtobuf(Uint8Array.from(bytes));
  } catch (error) {
    expect(error).toBeInstanceOf(ApiError);
    const { status } = error as ApiError;
    expect(status).toMatchObject({ code: 400, reason: 'BadRequest', status: 'Failure' });
    return status.message ?? '';
  }
  return 'not refused';
}

describe('a body that is no envelope', () => {
  it.each([
    [
      'without its magic bytes',
      [0x7b, 0x7d],
      'does not appear to be a protobuf message, expected prefix [107 56 115 0]',
    ],
    ['of its magic bytes alone', MAGIC, 'empty body'],
    ['that ends early', [...MAGIC, 0x0a], 'unexpected EOF'],
    ['without a kind', [...MAGIC, ...field(1, field(1, 'v1')), ...field(2, [])], "Object 'Kind' is missing"],
    ['without an apiVersion', [...MAGIC, ...field(1, field(2, 'Pod'))], "Object 'apiVersion' is missing"],
    ['of another kind', body('batch/v1', 'Job', []), 'no kind "Job" is registered for version "batch/v1"'],
    ['of a kind in a version that it has not', body('v1', 'Deployment', []), 'is registered for version "v1"'],
    ['of a kind named like a method', body('v1', 'constructor', []), 'no kind "constructor" is registered'],
  ])('%s is refused', (_, bytes, why) => {
    expect(refusal(bytes)).toContain(why);
  });
});

describe('an object that is malformed', () => {
  it.each([
    ['a length past the end', [0x0a, 0x7f, 0x00], 'unexpected EOF'],
    ['a length of 2⁶⁴ − 1', [0x0a, ...varint(-1n)], 'proto: negative length found during unmarshaling'],
    ['a length of 2⁶² ', [0x0a, ...varint(2n ** 62n)], 'unexpected EOF'],
    ['a number without an end', [0x08, ...Array<number>(11).fill(0xff)], 'proto: integer overflow'],
    ['a tag that ends early', [0x80], 'unexpected EOF'],
    ['the field number 0', [0x00, 0x01], 'proto: Pod: illegal tag 0 (wire type 0)'],
    ['the end of a group that did not begin', [0x0c], 'proto: Pod: wiretype end group for non-group'],
    ['a group without an end', [0xfb, 0x0f, 0x08, 0x01], 'unexpected EOF'],
    ['an unknown wire type', [0xfe, 0x0f], 'proto: illegal wireType 6'],
    ['a number where a message belongs', field(1, 1), 'proto: wrong wireType = 0 for field Metadata'],
    ['bytes where a number belongs', field(2, field(4, 'x')), 'wrong wireType = 2 for field TerminationGracePeriod'],
    [
      'eight bytes where a text belongs',
      field(1, [0x09, ...Array<number>(8).fill(0)]),
      'wrong wireType = 1 for field Name',
    ],
    ['a packed list that ends early', field(2, field(14, field(4, [0x80]))), 'unexpected EOF'],
    ['a map entry that ends early', field(1, field(11, [0x0a, 0x05])), 'unexpected EOF'],
    ['a time beyond all calendars', field(1, field(8, field(1, 2n ** 62n))), 'year outside of range [0,9999]'],
    ['a time in the year 10000', field(1, field(8, field(1, 253_402_300_800))), 'year outside of range [0,9999]'],
  ])('by %s is refused', (_, object, why) => {
    const message = refusal(body('v1', 'Pod', object));
    expect(message).toMatch(/^Pod in version "v1" cannot be handled as a Pod: /);
    expect(message).toContain(why);
  });

  it('is called by its version without the group', () => {
    const message = refusal(body('apps/v1', 'Deployment', [0x80]));
    expect(message).toBe('Deployment in version "v1" cannot be handled as a Deployment: unexpected EOF');
  });

  it('by a port that is neither number nor text is refused', () => {
    const port = field(4, [...field(1, 2), ...field(2, 80)]);
    expect(refusal(body('v1', 'Service', field(2, field(1, port))))).toContain('impossible IntOrString.Type');
  });

  it('by any cut through it is refused or read, and never crashes', () => {
    const metadata = field(1, [...field(1, 'web'), ...field(11, field(1, 'a')), ...field(8, field(1, 1))]);
    const object = [...metadata, ...field(2, [...field(4, 30), ...field(2, field(1, 'c'))])];
    for (let length = 0; length < object.length; length++)
      expect(refusal(body('v1', 'Pod', object.slice(0, length)))).toMatch(/unexpected EOF$|^not refused$/);
  });

  it('by any byte of a real one that is another is refused or read, and never crashes', () => {
    for (const { body: sent } of bodies) {
      const real = Uint8Array.from(atob(sent), (byte) => byte.charCodeAt(0));
      for (const [at, byte] of real.entries())
        for (const other of [0x00, 0x7f, 0xff, byte ^ 0x01, byte ^ 0x08]) refusal(real.with(at, other));
    }
  });

  it('by groups a hundred thousand deep is refused without exhausting the stack', () => {
    const groups = Array<number>(100_000)
      .fill(0xfb)
      .flatMap((byte) => [byte, 0x0f]);
    const whole = [...MAGIC, ...field(1, [...field(1, 'v1'), ...field(2, 'Pod')]), 0x12, ...varint(groups.length)];
    expect(refusal(Uint8Array.from(whole.concat(groups)))).toContain('unexpected EOF');
  });
});

describe('what is large', () => {
  it.each([
    ['containers', 2, 0x12],
    ['labels', 1, 0x5a],
  ])('is read in time: a hundred thousand empty %s', (_, part, tag) => {
    const pod = body(
      'v1',
      'Pod',
      field(
        part,
        Array.from({ length: 200_000 }, (_one, at) => (at % 2 === 0 ? tag : 0)),
      ),
    );
    const began = performance.now();
    decodeProtobuf(pod);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
