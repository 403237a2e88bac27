/** What lies in a message as a varint. Kubernetes has no floating point number and no unsigned one. */
const NUMBERS = {
  bool: (value: bigint) => value !== 0n,
  int32: (value: bigint) => Number(BigInt.asIntN(32, value)),
  int64: (value: bigint) => Number(BigInt.asIntN(64, value)),
};

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** What lies in a message as bytes. */
const STRINGS = {
  string: (value: Uint8Array) => utf8.decode(value),
  bytes: base64,
};

type NumberScalar = keyof typeof NUMBERS;
/** A type that holds one value, by the name the table has for it. */
export type Scalar = NumberScalar | keyof typeof STRINGS;

/** Whether it lies in a message as a varint, and may be packed in a list. */
export function isNumber(scalar: Scalar): scalar is NumberScalar {
  return Object.hasOwn(NUMBERS, scalar);
}

/** What else the table names is a message. */
export function isScalar(type: string): type is Scalar {
  return Object.hasOwn(NUMBERS, type) || Object.hasOwn(STRINGS, type);
}

/** As JSON has it; zero, false or empty where a message does not hold it. */
export function scalarValue(scalar: Scalar, value: bigint | Uint8Array | undefined): number | boolean | string {
  if (isNumber(scalar)) return NUMBERS[scalar](typeof value === 'bigint' ? value : 0n);
  return value instanceof Uint8Array ? STRINGS[scalar](value) : '';
}

/** In steps, since a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const step = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(text);
}
