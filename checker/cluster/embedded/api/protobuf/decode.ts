import { badRequest } from '../../admission/status.ts';
import { messageOfKind } from './fields.ts';
import { decodeMessage } from './message.ts';
import { MalformedProtobuf, readFields } from './wire.ts';

const MEDIA_TYPE = 'application/vnd.kubernetes.protobuf';
/** `k8s` and a zero: what Kubernetes begins each message with. */
const MAGIC: readonly number[] = [0x6b, 0x38, 0x73, 0x00];

/** Whether a body of this content type is Kubernetes' protobuf, which `kubectl create` and `kubectl expose` send. */
export function isProtobuf(contentType: string): boolean {
  return contentType.split(';')[0]?.trim().toLowerCase() === MEDIA_TYPE;
}

/**
 * The object that a body of Kubernetes' protobuf holds, as its JSON would be: with the fields that are zero left out
 * where Go leaves them out. A field whose number is unknown is passed over, as an API server does.
 * Source: k8s.io/apimachinery pkg/runtime/serializer/protobuf/protobuf.go.
 * @throws {ApiError} 400 for bytes that are no such body, or a kind that is not known.
 */
export function decodeProtobuf(bytes: Uint8Array): Record<string, unknown> {
  const { apiVersion = '', kind = '', raw } = reading(readEnvelope, bytes, unrecognized);
  if (kind === '') throw unrecognized("Object 'Kind' is missing");
  if (apiVersion === '') throw unrecognized("Object 'apiVersion' is missing");
  const message = messageOfKind(apiVersion, kind);
  const refused = (why: string) =>
    badRequest(`${kind} in version "${apiVersion.split('/').at(-1)}" cannot be handled as a ${kind}: ${why}`);
  if (message === undefined) throw refused(`no kind "${kind}" is registered for version "${apiVersion}"`);
  const object = reading((body) => decodeMessage(message, [body]), raw, refused);
  return { apiVersion, kind, ...(object as object) };
}

interface Envelope {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly raw: Uint8Array;
}

/** The message `Unknown` of k8s.io/apimachinery pkg/runtime/generated.proto: 1 tells the type, 2 is the object. */
function readEnvelope(bytes: Uint8Array): Envelope {
  if (MAGIC.some((byte, at) => bytes[at] !== byte))
    throw new MalformedProtobuf(
      `provided data does not appear to be a protobuf message, expected prefix [${MAGIC.join(' ')}]`,
    );
  if (bytes.length === MAGIC.length) throw new MalformedProtobuf('empty body');
  const parts = readFields(bytes.subarray(MAGIC.length), 'Unknown');
  const valuesOf = (wanted: number) =>
    parts.flatMap(({ number, value }) => (number === wanted && value instanceof Uint8Array ? [value] : []));
  const typeMeta = decodeMessage('TypeMeta', valuesOf(1)) as Omit<Envelope, 'raw'>;
  return { ...typeMeta, raw: valuesOf(2).at(-1) ?? new Uint8Array() };
}

function reading<T>(read: (bytes: Uint8Array) => T, bytes: Uint8Array, refused: (why: string) => Error): T {
  try {
    return read(bytes);
  } catch (error) {
    throw error instanceof MalformedProtobuf ? refused(error.message) : error;
  }
}

function unrecognized(why: string): Error {
  return badRequest(`the object provided is unrecognized: ${why}`);
}
