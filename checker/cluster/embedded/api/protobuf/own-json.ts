import { MalformedProtobuf } from './wire.ts';

type Parts = Readonly<Record<string, unknown>>;

/** Messages whose JSON is another than their fields, as their Go types' `MarshalJSON` has it. */
const OWN_JSON: Readonly<Record<string, (parts: Parts) => unknown>> = {
  ExtraValue: ({ items }) => items ?? null,
  FieldsV1: ({ Raw: text }) => (typeof text === 'string' ? parsed(text) : null),
  IntOrString: intOrString,
  MicroTime: ({ seconds, nanos }) => timestamp(seconds, nanos)?.replace('Z', `.${sixDigits(nanos)}Z`) ?? null,
  Quantity: ({ string = '0' }) => string,
  Time: ({ seconds, nanos }) => timestamp(seconds, nanos) ?? null,
};

/**
 * A message's JSON, from the values of its fields.
 * @throws {MalformedProtobuf} where they have none.
 */
export function jsonOfMessage(message: string, parts: Parts): unknown {
  const own = Object.hasOwn(OWN_JSON, message) ? OWN_JSON[message] : undefined;
  return own === undefined ? parts : own(parts);
}

/** Source: k8s.io/apimachinery pkg/util/intstr/intstr.go. */
function intOrString({ type, intVal, strVal }: Parts): unknown {
  if (type === 0) return intVal;
  if (type === 1) return strVal;
  throw new MalformedProtobuf('impossible IntOrString.Type');
}

/**
 * RFC 3339 in whole seconds; undefined for Go's zero time, of which nothing is written.
 * Source: k8s.io/apimachinery pkg/apis/meta/v1/time.go and time_proto.go.
 */
function timestamp(seconds: unknown, nanos: unknown): string | undefined {
  if (seconds === undefined && nanos === undefined) return undefined;
  const date = new Date(Number(seconds ?? 0) * 1000);
  const year = date.getUTCFullYear();
  if (!(year >= 0 && year <= 9999)) throw new MalformedProtobuf('Time.MarshalJSON: year outside of range [0,9999]');
  return date.toISOString().replace('.000Z', 'Z');
}

/** Microseconds: what is finer is cut off. */
function sixDigits(nanos: unknown): string {
  const micros = Math.floor(Number(nanos ?? 0) / 1000);
  return String(Math.min(Math.max(micros, 0), 999_999)).padStart(6, '0');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MalformedProtobuf('metadata.managedFields: fieldsV1 is not JSON');
  }
}
