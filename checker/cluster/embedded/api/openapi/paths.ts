import { groupOf, type ServedKind, type ServedReview, type Subresource } from '../served.ts';
import type { GroupVersionKind } from './components.ts';
import { type Operations, operationsOf } from './operations.ts';
import { NAMESPACE, nameOf, type Parameter } from './parameters.ts';

/** A path of a document and what it holds. */
type PathItem = readonly [path: string, item: object];

const COLLECTION_VERBS = ['list', 'create', 'deletecollection'];
const OBJECT_VERBS = ['get', 'update', 'patch', 'delete'];

/** `/api/v1` or `/apis/GROUP/VERSION`. */
export function rootOf(groupVersion: string): string {
  return groupVersion.includes('/') ? `/apis/${groupVersion}` : `/api/${groupVersion}`;
}

export function gvkOf({ apiVersion, kind }: Pick<ServedKind, 'apiVersion' | 'kind'>): GroupVersionKind {
  return { group: groupOf({ apiVersion }), version: apiVersion.split('/').at(-1) ?? '', kind };
}

/** The collection of a kind, its objects, and their subresources but for the streams. */
export function pathsOfKind(served: ServedKind): PathItem[] {
  const { apiVersion, plural, namespaced, kind, keeper, subresources } = served;
  const root = rootOf(apiVersion);
  const collection = `${root}${namespaced ? '/namespaces/{namespace}' : ''}/${plural}`;
  const verbs = (all: readonly string[], read: string) => (keeper === 'derived' ? [read] : all);
  const subject = { groupVersion: apiVersion, gvk: gvkOf(served), type: kind };
  const name = `${namespaced ? 'Namespaced' : ''}${kind}`;
  const scope = namespaced ? [NAMESPACE] : [];
  const everywhere = operationsOf(['list'], { ...subject, name: `${kind}ForAllNamespaces` });
  return [
    ...(namespaced ? [item(`${root}/${plural}`, [], everywhere)] : []),
    item(collection, scope, operationsOf(verbs(COLLECTION_VERBS, 'list'), { ...subject, name })),
    item(
      `${collection}/{name}`,
      [nameOf(kind), ...scope],
      operationsOf(verbs(OBJECT_VERBS, 'get'), { ...subject, name }),
    ),
    ...subresources.filter(isDocumented).map((sub) => {
      const of = { ...subject, ...subjectOf(served, sub), name: `${name}${capital(sub.name)}` };
      return item(`${collection}/{name}/${sub.name}`, [nameOf(sub.kind), ...scope], operationsOf(sub.verbs, of));
    }),
  ];
}

/** A review is posted, and nothing else. */
export function pathsOfReview(review: ServedReview): PathItem[] {
  const { apiVersion, kind, plural } = review;
  const subject = { groupVersion: apiVersion, gvk: gvkOf(review), type: kind, name: kind };
  return [item(`${rootOf(apiVersion)}/${plural}`, [], operationsOf(['create'], subject))];
}

/** The kinds of subresources that are not the object's own, e.g. Scale. */
export function kindsOfSubresources(served: ServedKind): GroupVersionKind[] {
  return served.subresources.filter(isDocumented).map((sub) => subjectOf(served, sub).gvk);
}

/** Logs and streams hold no object that a schema could describe. */
function isDocumented({ name }: Subresource): boolean {
  return name === 'status' || name === 'scale' || name === 'eviction';
}

function subjectOf({ apiVersion }: ServedKind, sub: Subresource): { gvk: GroupVersionKind; type: string } {
  return { gvk: gvkOf({ apiVersion: sub.apiVersion ?? apiVersion, kind: sub.kind }), type: sub.kind };
}

function item(path: string, parameters: readonly Parameter[], operations: Operations): PathItem {
  return [path, { ...(parameters.length > 0 && { parameters }), ...operations }];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
