import { type Document, parseAllDocuments } from 'yaml';
import type { CodeHolds } from '../notes.ts';

/** Longer than any manifest of a lesson; a dump of a whole cluster is judged by its beginning. */
const READ = 50_000;

/** What YAML (or JSON) describes. Objects count although a line of them is broken: who teaches shows mistakes too. */
export function yamlHolds(text: string): CodeHolds {
  if (!/kind|nodes/.test(text)) return 'other';
  const values = parseAllDocuments(text.slice(0, READ), { logLevel: 'silent', uniqueKeys: false }).map(fieldsOf);
  if (values.some(isKindConfig)) return 'kind-config';
  if (values.some(isObject)) return 'manifest';
  return isBrokenObject(text) ? 'manifest' : 'other';
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(document: Document.Parsed): Fields {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    // Aliases without an anchor, or a bomb of them.
    return {};
  }
}

function isObject({ apiVersion, kind }: Fields): boolean {
  return typeof apiVersion === 'string' && typeof kind === 'string';
}

function isKindConfig({ apiVersion, nodes }: Fields): boolean {
  if (typeof apiVersion === 'string') return apiVersion.startsWith('kind.x-k8s.io/');
  return (
    Array.isArray(nodes) && nodes.some((node: unknown) => typeof node === 'object' && node !== null && 'role' in node)
  );
}

function isBrokenObject(text: string): boolean {
  return /^\s{0,8}apiVersion ?:/m.test(text) && /^\s{0,8}kind ?:/m.test(text);
}
