import { writeFileSync } from 'node:fs';
import * as models from '@kubernetes/client-node';

/**
 * Makes `checker/cluster/embedded/admission/schema.json`: every type reachable from the kinds the embedded cluster
 * serves, with its fields as Go would write their types. Run it with `node scripts/make-schema.ts`.
 */
const SCHEMA_FILE = new URL('../checker/cluster/embedded/admission/schema.json', import.meta.url);

/** A served kind, by `apiVersion/kind`, and the client's model of it. */
const ROOTS: Readonly<Record<string, string>> = {
  'v1/Pod': 'V1Pod',
  'v1/Service': 'V1Service',
  'apps/v1/Deployment': 'V1Deployment',
  'apps/v1/ReplicaSet': 'V1ReplicaSet',
  'v1/Namespace': 'V1Namespace',
  'v1/ConfigMap': 'V1ConfigMap',
  'v1/Secret': 'V1Secret',
  'discovery.k8s.io/v1/EndpointSlice': 'V1EndpointSlice',
  'networking.k8s.io/v1/Ingress': 'V1Ingress',
  'networking.k8s.io/v1/IngressClass': 'V1IngressClass',
  'v1/Event': 'CoreV1Event',
  'v1/Node': 'V1Node',
  'v1/ServiceAccount': 'V1ServiceAccount',
  'autoscaling/v1/Scale': 'V1Scale',
  'authentication.k8s.io/v1/SelfSubjectReview': 'V1SelfSubjectReview',
  'authorization.k8s.io/v1/SelfSubjectAccessReview': 'V1SelfSubjectAccessReview',
  'authorization.k8s.io/v1/SelfSubjectRulesReview': 'V1SelfSubjectRulesReview',
};

/** Quantities look like any other string in the client's models: these are Kubernetes' own field names for them. */
const QUANTITY_FIELDS = new Set([
  'allocatable',
  'allocatedResources',
  'capacity',
  'divisor',
  'limits',
  'overhead',
  'requests',
  'sizeLimit',
]);

interface Attribute {
  readonly baseName: string;
  readonly type: string;
  readonly format: string;
}

interface Schema {
  /** Go's name of the type behind an `apiVersion/kind`. */
  readonly kinds: Record<string, string>;
  /** Go's name of a type → field → the field's type. */
  readonly types: Record<string, Record<string, string>>;
}

/** The schema as the installed client tells it, in a stable order. */
export function makeSchema(): Schema {
  const modelsByType = new Map<string, string>();
  const queue = Object.values(ROOTS);
  for (let model = queue.shift(); model !== undefined; model = queue.shift()) {
    const known = modelsByType.get(goName(model));
    if (known === model) continue;
    if (known !== undefined) throw new Error(`${known} and ${model} are both called ${goName(model)} in Go`);
    modelsByType.set(goName(model), model);
    queue.push(...attributesOf(model).flatMap(({ type }) => referencedModels(type)));
  }
  const types = [...modelsByType]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([type, model]) => [type, fieldsOf(model)]);
  return {
    kinds: Object.fromEntries(Object.entries(ROOTS).map(([kind, model]) => [kind, goName(model)])),
    types: Object.fromEntries(types),
  };
}

/** The committed text: one type a line, so that a change of the client reads well in a diff. */
export function schemaText(schema: Schema): string {
  const types = Object.entries(schema.types).map(
    ([name, fields]) => `    ${JSON.stringify(name)}: ${JSON.stringify(fields)}`,
  );
  return `{\n  "kinds": ${JSON.stringify(schema.kinds)},\n  "types": {\n${types.join(',\n')}\n  }\n}\n`;
}

function fieldsOf(model: string): Record<string, string> {
  return Object.fromEntries(attributesOf(model).map((attribute) => [attribute.baseName, goType(attribute)]));
}

function goType({ baseName, type, format }: Attribute): string {
  const list = /^Array<(.+)>$/.exec(type)?.[1];
  if (list !== undefined) return `[]${goType({ baseName, type: list, format })}`;
  const map = /^\{ \[key: string\]: (.+); \}$/.exec(type)?.[1];
  if (map !== undefined) return `map[string]${goType({ baseName, type: map, format })}`;
  return referencedModels(type).length > 0 ? goName(type) : scalarType({ baseName, type, format });
}

function scalarType({ baseName, type, format }: Attribute): string {
  switch (type) {
    case 'string':
      if (format === 'byte') return '[]uint8';
      return QUANTITY_FIELDS.has(baseName) ? 'Quantity' : 'string';
    case 'number':
      return format;
    case 'boolean':
      return 'bool';
    case 'Date':
      return 'Time';
    case 'V1MicroTime':
      return 'MicroTime';
    case 'IntOrString':
    case 'any':
      return type;
    default:
      throw new Error(`no Go type is known for ${type} (${baseName})`);
  }
}

function referencedModels(type: string): string[] {
  return (type.match(/\b[A-Z]\w*/g) ?? []).filter((name) => attributeMapOf(name) !== undefined);
}

function attributesOf(model: string): readonly Attribute[] {
  const attributes = attributeMapOf(model);
  if (attributes === undefined) throw new Error(`@kubernetes/client-node has no model ${model}`);
  return attributes;
}

function attributeMapOf(model: string): readonly Attribute[] | undefined {
  const candidate: unknown = (models as Readonly<Record<string, unknown>>)[model];
  return typeof candidate === 'function' && 'attributeTypeMap' in candidate
    ? (candidate.attributeTypeMap as readonly Attribute[])
    : undefined;
}

/** `V1ServicePort` is Go's `ServicePort`; the client prefixes a group where two groups share a name. */
function goName(model: string): string {
  return model.replace(/^(Core|Discovery)?V1/, '');
}

if (import.meta.main) writeFileSync(SCHEMA_FILE, schemaText(makeSchema()));
