import { describe, expect, it } from 'vitest';
import schema from '../../../../../checker/cluster/embedded/admission/schema.json' with { type: 'json' };
import table from '../../../../../checker/cluster/embedded/api/protobuf/fields.schema.json' with { type: 'json' };
import { messageOfKind } from '../../../../../checker/cluster/embedded/api/protobuf/fields.ts';

const messages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = table.messages;

/**
 * Fields that came with Kubernetes 1.36, after the files that the numbers were read from. Nothing sends them to a
 * cluster that says it is 1.34.
 */
const NEWER_FIELDS = ['PodSpec.schedulingGroup', 'PodStatus.nodeAllocatableResourceClaimStatuses'];
const NEWER_TYPES = ['NodeAllocatableResourceClaimStatus', 'PodSchedulingGroup'];

/** Two groups have a message of this name; the schema of admission has but one of them. */
const MESSAGE_OF_TYPE: Readonly<Record<string, string>> = { EndpointPort: 'discovery.EndpointPort' };

/** A message's fields by name, those of inlined messages among them, with their types as the schema writes them. */
function typesByName(message: string): Record<string, string> {
  const members = Object.values(messages[message] ?? {}).map(([name = '', type = '']): [string, string][] =>
    name === '' ? Object.entries(typesByName(type)) : [[name, asInSchema(type)]],
  );
  return Object.fromEntries(members.flat());
}

function asInSchema(type: string): string {
  return type
    .replace('*', '')
    .replace('bytes', '[]uint8')
    .replace('discovery.', '')
    .replace('ExtraValue', '[]string')
    .replace('FieldsV1', 'any');
}

function isKind(type: string): boolean {
  return Object.values<string>(schema.kinds).includes(type);
}

/** The type behind pointers, lists and maps. */
function innermost(type: string): string {
  return type.replace(/^(\*|\[\]|map\[string\])+/, '');
}

function messagesIn(message: string): Set<string> {
  const types = Object.values(messages[message] ?? {}).map(([, type = '']) => innermost(type));
  return new Set(types.filter((type) => Object.hasOwn(messages, type)));
}

describe('the table of numbers', () => {
  it('has every kind that admission knows', () => {
    for (const [kind, type] of Object.entries<string>(schema.kinds)) {
      const [, apiVersion = '', name = ''] = /^(.+)\/(\w+)$/.exec(kind) ?? [];
      expect(messageOfKind(apiVersion, name), kind).toBe(type);
    }
  });

  it.each(Object.entries<Record<string, string>>(schema.types).filter(([type]) => !NEWER_TYPES.includes(type)))(
    'has every field of %s that admission knows, with its type',
    (type, fields) => {
      const known = typesByName(MESSAGE_OF_TYPE[type] ?? type);
      for (const [name, wanted] of Object.entries(fields)) {
        const isOfTheEnvelope = isKind(type) && (name === 'apiVersion' || name === 'kind');
        if (isOfTheEnvelope || NEWER_FIELDS.includes(`${type}.${name}`)) continue;
        expect(known[name], `${type}.${name}`).toBe(wanted);
      }
    },
  );

  it('has every message that one of its fields is of', () => {
    const scalars = ['string', 'bool', 'int32', 'int64', 'bytes'];
    for (const row of Object.values(messages)) {
      for (const [, type = ''] of Object.values(row)) {
        const inner = innermost(type);
        expect(scalars.includes(inner) || Object.hasOwn(messages, inner), type).toBe(true);
      }
    }
  });

  it('has no message that holds itself, so that no body can be nested without end', () => {
    const visit = (message: string, above: readonly string[]): void => {
      expect(above, message).not.toContain(message);
      for (const inner of messagesIn(message)) visit(inner, [...above, message]);
    };
    for (const message of ['DeleteOptions', ...Object.values<string>(table.kinds)]) visit(message, []);
  });
});
