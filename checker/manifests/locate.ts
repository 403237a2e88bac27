import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { keyText } from './keys.ts';
import type { FieldPath, Manifest } from './manifest.ts';
import type { SourceText } from './source-text.ts';

/** The object at `root` of a document, able to say where each of its fields is written. */
export function locator(document: Document, root: FieldPath, source: SourceText): Manifest['position'] {
  return (path, part = 'value') => {
    const start = find(document, root);
    const found = find(document, path, start.value);
    const wanted =
      part === 'value' && found.complete && written(found.value) ? found.value : (found.key ?? found.value);
    return source.position(wanted?.range?.[0] ?? 0);
  };
}

interface Found {
  readonly value: Node | undefined;
  readonly key: Node | undefined;
  /** Whether the whole path is written. */
  readonly complete: boolean;
}

function find(document: Document, path: FieldPath, from: Node | null | undefined = document.contents): Found {
  let found: Found = { value: from ?? undefined, key: undefined, complete: true };
  for (const step of path) {
    const next = child(document, found.value, step);
    if (!next) return { ...found, complete: false };
    found = { ...next, complete: true };
  }
  return found;
}

function child(
  document: Document,
  parent: Node | undefined,
  step: string | number,
): Omit<Found, 'complete'> | undefined {
  const node = dealias(document, parent);
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return isNode(item) ? { value: item, key: undefined } : undefined;
  }
  const pair = isMap(node) ? pairOf(document, node, String(step)) : undefined;
  if (!pair) return undefined;
  return { value: isNode(pair.value) ? pair.value : undefined, key: isNode(pair.key) ? pair.key : undefined };
}

/** A name of the map itself, or of one that is merged into it with `<<`. */
function pairOf(document: Document, map: YAMLMap, name: string): Pair | undefined {
  const own = map.items.find((pair) => !isMerge(pair) && keyText(pair) === name);
  if (own) return own;
  for (const merge of map.items.filter(isMerge)) {
    const merged = dealias(document, isNode(merge.value) ? merge.value : undefined);
    for (const source of isSeq(merged) ? merged.items : [merged]) {
      const target = dealias(document, isNode(source) ? source : undefined);
      const pair = isMap(target) ? pairOf(document, target, name) : undefined;
      if (pair) return pair;
    }
  }
  return undefined;
}

function isMerge({ key }: Pair): boolean {
  return isScalar(key) && typeof key.value === 'symbol';
}

function dealias(document: Document, node: Node | undefined): Node | undefined {
  return isAlias(node) ? node.resolve(document) : node;
}

/** `port:` with nothing behind it is a value too, but no place to point at. */
function written(node: Node | undefined): boolean {
  return node !== undefined && !(isScalar(node) && node.value === null && node.source === '');
}
