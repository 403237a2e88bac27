/** What is wrong with a message, in the words of the readers generated for k8s.io/api (`generated.pb.go`). */
export class MalformedProtobuf extends Error {
  override name = 'MalformedProtobuf';
}

/** How the bytes of a field are delimited: protobuf's encoding guide gives these numbers. */
export const WIRE_TYPE = { varint: 0, fixed64: 1, lengthDelimited: 2, startGroup: 3, endGroup: 4, fixed32: 5 } as const;

/** A field as it lies in a message: its value is a number, or bytes that only the field's type can explain. */
export interface RawField {
  readonly number: number;
  readonly wireType: number;
  readonly value: bigint | Uint8Array;
}

/**
 * The fields of a message, as they follow one another.
 * @throws {MalformedProtobuf} where the bytes are no message; `message` is its name, for the text.
 */
export function readFields(bytes: Uint8Array, message: string): RawField[] {
  const reader = new WireReader(bytes);
  const fields: RawField[] = [];
  while (!reader.isAtEnd) fields.push(readField(reader, message));
  return fields;
}

/** The numbers of a packed list, one after the other. */
export function readPacked(bytes: Uint8Array): bigint[] {
  const reader = new WireReader(bytes);
  const numbers: bigint[] = [];
  while (!reader.isAtEnd) numbers.push(reader.varint());
  return numbers;
}

function readField(reader: WireReader, message: string): RawField {
  const { number, wireType } = readTag(reader);
  if (wireType === WIRE_TYPE.endGroup)
    throw new MalformedProtobuf(`proto: ${message}: wiretype end group for non-group`);
  if (number <= 0) throw new MalformedProtobuf(`proto: ${message}: illegal tag ${number} (wire type ${wireType})`);
  if (wireType !== WIRE_TYPE.startGroup) return { number, wireType, value: readValue(reader, wireType) };
  skipGroup(reader);
  return { number, wireType, value: new Uint8Array() };
}

function readTag(reader: WireReader): Pick<RawField, 'number' | 'wireType'> {
  const tag = reader.varint();
  return { number: Number(BigInt.asIntN(32, tag >> 3n)), wireType: Number(tag & 7n) };
}

function readValue(reader: WireReader, wireType: number): bigint | Uint8Array {
  if (wireType === WIRE_TYPE.varint) return reader.varint();
  if (wireType === WIRE_TYPE.lengthDelimited) return reader.take(BigInt.asIntN(64, reader.varint()));
  if (wireType === WIRE_TYPE.fixed64) return reader.take(8n);
  if (wireType === WIRE_TYPE.fixed32) return reader.take(4n);
  throw new MalformedProtobuf(`proto: illegal wireType ${wireType}`);
}

/** No message of Kubernetes has a group; one that lies in an unknown field is passed over, without a recursion. */
function skipGroup(reader: WireReader): void {
  for (let depth = 1; depth > 0; ) {
    const { wireType } = readTag(reader);
    if (wireType === WIRE_TYPE.startGroup) depth += 1;
    else if (wireType === WIRE_TYPE.endGroup) depth -= 1;
    else readValue(reader, wireType);
  }
}

class WireReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** 64 bits without a sign, in seven bits a byte, the lowest first. */
  varint(): bigint {
    const first = this.#bytes[this.#at];
    if (first !== undefined && first < 0x80) {
      this.#at += 1;
      return BigInt(first);
    }
    let value = 0n;
    for (let shift = 0n; shift < 64n; shift += 7n) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined) throw new MalformedProtobuf('unexpected EOF');
      this.#at += 1;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, value);
    }
    throw new MalformedProtobuf('proto: integer overflow');
  }

  take(length: bigint): Uint8Array {
    if (length < 0n) throw new MalformedProtobuf('proto: negative length found during unmarshaling');
    if (length > BigInt(this.#bytes.length - this.#at)) throw new MalformedProtobuf('unexpected EOF');
    const end = this.#at + Number(length);
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}
