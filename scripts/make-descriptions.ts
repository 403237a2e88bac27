import { readFileSync, writeFileSync } from 'node:fs';
import schema from '../checker/cluster/embedded/admission/schema.json' with { type: 'json' };
import { DOCUMENT_TYPES, documentedFields } from '../checker/cluster/embedded/api/openapi/document-types.ts';
import type { Description } from '../checker/cluster/embedded/api/openapi/struct-schema.ts';
import { FIELD_DESCRIPTIONS } from './field-descriptions.ts';

/**
 * Makes `checker/cluster/embedded/api/openapi/descriptions.schema.json`, which `kubectl explain` prints: what
 * Kubernetes says of every type and field, as the doc comments of the models in `@kubernetes/client-node`
 * (Apache-2.0) have it, and which fields are required. Where they say nothing, `field-descriptions.ts` does. Run it
 * with `node scripts/make-descriptions.ts`, after `scripts/make-schema.ts`.
 */
const DESCRIPTIONS_FILE = new URL('../checker/cluster/embedded/api/openapi/descriptions.schema.json', import.meta.url);
const MODELS = new URL('../node_modules/@kubernetes/client-node/dist/gen/models/', import.meta.url);

/** How the client calls a type of Go's; a group stands before a name that two groups share. */
const PREFIXES = ['V1', 'DiscoveryV1', 'CoreV1'];

/** The descriptions as the installed client tells them, in a stable order. */
export function makeDescriptions(): Record<string, Description> {
  const types = [...Object.keys(schema.types), ...DOCUMENT_TYPES].toSorted();
  return Object.fromEntries(types.map((type) => [type, describe(type, modelText(type))]));
}

/** The committed text: one type a line, so that a change of the client reads well in a diff. */
export function descriptionsText(descriptions: Record<string, Description>): string {
  const lines = Object.entries(descriptions).map(([type, is]) => `  ${JSON.stringify(type)}: ${JSON.stringify(is)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

function modelText(type: string): string {
  const names = type.startsWith('core.') ? [type.replace('core.', 'CoreV1')] : PREFIXES.map((prefix) => prefix + type);
  for (const name of names) {
    try {
      return readFileSync(new URL(`${name}.d.ts`, MODELS), 'utf8');
    } catch {
      // Another group's.
    }
  }
  throw new Error(`@kubernetes/client-node has no model of ${type}`);
}

/** A field, with its comment where it has one. A name that is a word of JavaScript has a _ before it. */
const FIELD = /(?:\/\*\*\n\s*\*\s(?<text>.*)\n\s*\*\/\n\s*)?^\s*'_?(?<name>[^']+)'(?<optional>\?)?:/gm;
const TYPE = /\/\*\*\n\*\s(?<text>.*)\n\*\/\nexport declare class/;

/** The generator of the client puts these in the place of what a field of such a type says. */
const OF_ANOTHER_TYPE = /^(IntOrString is a type that|MicroTime is version of)/;

function describe(type: string, model: string): Description {
  const known = documentedFields(type) ?? {};
  const fields = [...model.matchAll(FIELD)].map(({ groups = {} }) => groups).filter(({ name = '' }) => name in known);
  return {
    is: plain(TYPE.exec(model)?.groups?.['text'] ?? ''),
    required: fields.filter(({ optional }) => !optional).map(({ name = '' }) => name),
    fields: Object.fromEntries(fields.map(({ name = '', text = '' }) => [name, fieldText(type, name, plain(text))])),
  };
}

function fieldText(type: string, field: string, text: string): string {
  if (text !== '' && !OF_ANOTHER_TYPE.test(text)) return text;
  const own = FIELD_DESCRIPTIONS[type]?.[field];
  if (own === undefined) throw new Error(`nothing is said of ${type}.${field}: add it to field-descriptions.ts`);
  return own;
}

/** The generator of the client writes quotes with a backslash, and a space for every end of a line. */
function plain(text: string): string {
  const unquoted = text.replaceAll(/\\(['"`])/g, '$1').trim();
  return unquoted.replaceAll(/ {3}(?=\* )/g, '\n  ').replaceAll(/ {2}(?=\* )/g, '\n\n');
}

if (import.meta.main) writeFileSync(DESCRIPTIONS_FILE, descriptionsText(makeDescriptions()));
