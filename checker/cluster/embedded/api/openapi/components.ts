import { type FieldType, itemType, valueType } from '../../admission/schema.ts';
import { documentedFields, documentedStruct } from './document-types.ts';
import { isNamedScalar, scalarSchema } from './scalar-schemas.ts';
import { type Description, structSchema } from './struct-schema.ts';
import { componentName, refTo } from './type-names.ts';

/** A kind as documents name it; `group` is empty for the core group. */
export interface GroupVersionKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** What requests and answers are made of whatever the kind is. */
const EVERYWHERE = ['DeleteOptions', 'ListMeta', 'Status'];

/** `components.schemas` of a document: the kinds, the lists of those that have one, and every type they reach. */
export async function componentsFor(
  kinds: readonly GroupVersionKind[],
  listed: readonly GroupVersionKind[],
): Promise<Record<string, object>> {
  const descriptions = await loadDescriptions();
  const kindOf = new Map(kinds.map((gvk) => [structOf(gvk), gvk]));
  const schemas = new Map<string, object>([[componentName('Patch'), PATCH]]);
  const queue = [...EVERYWHERE, ...[...kindOf.keys()].filter((type) => type !== undefined)];
  for (let type = queue.shift(); type !== undefined; type = queue.shift()) {
    const name = componentName(type);
    if (schemas.has(name)) continue;
    const schema = scalarSchema(type) ?? structSchema(type, descriptions[type] ?? UNDESCRIBED);
    const gvk = kindOf.get(type);
    schemas.set(name, { ...schema, ...(gvk && { 'x-kubernetes-group-version-kind': [gvk] }) });
    queue.push(...Object.values(documentedFields(type) ?? {}).flatMap(typesIn));
  }
  for (const gvk of listed) schemas.set(componentName(listTypeName(gvk)), listSchema(gvk));
  return Object.fromEntries([...schemas].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** E.g. `PodList`. */
export function listTypeName({ kind }: GroupVersionKind): string {
  return `${kind}List`;
}

const UNDESCRIBED: Description = { is: '', required: [], fields: {} };

/** Large, and wanted by `kubectl explain` alone: they are loaded when a document is asked for. */
async function loadDescriptions(): Promise<Readonly<Record<string, Description>>> {
  const { default: descriptions } = await import('./descriptions.schema.json', { with: { type: 'json' } });
  return descriptions;
}

function structOf({ group, version, kind }: GroupVersionKind): string | undefined {
  return documentedStruct(group === '' ? version : `${group}/${version}`, kind);
}

function typesIn(type: FieldType): string[] {
  const inner = itemType(type) ?? valueType(type);
  if (inner !== undefined) return typesIn(inner);
  return documentedFields(type) !== undefined || isNamedScalar(type) ? [type] : [];
}

const PATCH = {
  description: 'Patch is provided to give a concrete name and type to the Kubernetes PATCH request body.',
  type: 'object',
};

function listSchema(gvk: GroupVersionKind): object {
  const { kind } = gvk;
  const string = { type: 'string' };
  const items = { type: 'array', items: { allOf: [refTo(kind)], default: {} } };
  const metadata = { allOf: [refTo('ListMeta')], default: {} };
  return {
    description: `${kind}List is a list of ${kind}.`,
    type: 'object',
    required: ['items'],
    properties: { apiVersion: string, items, kind: string, metadata },
    'x-kubernetes-group-version-kind': [{ ...gvk, kind: listTypeName(gvk) }],
  };
}
