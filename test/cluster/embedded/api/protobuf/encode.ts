/** The other direction, for bytes that no kubectl sends: just enough of it to write a message by hand. */

export function varint(value: number | bigint): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return [...bytes, Number(rest)];
}

/** A field of a message: a number, a text, or bytes (a message of its own). */
export function field(number: number, value: number | bigint | string | readonly number[]): number[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [...varint(number * 8), ...varint(value)];
  const bytes = typeof value === 'string' ? [...new TextEncoder().encode(value)] : value;
  return [...varint(number * 8 + 2), ...varint(bytes.length)].concat(bytes);
}

/** The body of a request, as Kubernetes wraps an object. */
export function body(apiVersion: string, kind: string, object: readonly number[]): Uint8Array {
  const typeMeta = [...field(1, apiVersion), ...field(2, kind)];
  return Uint8Array.from([0x6b, 0x38, 0x73, 0x00, ...field(1, typeMeta)].concat(field(2, object)));
}
