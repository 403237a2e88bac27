import type { V1APIGroupList, V1APIResource, V1APIResourceList } from '@kubernetes/client-node';
import type { Api } from './api.ts';
import { complaint } from './errors.ts';

/** A kind as the server's discovery documents tell of it. */
export interface Resource extends Pick<V1APIResource, 'kind' | 'namespaced' | 'singularName'> {
  readonly plural: string;
  /** `''` for the core group. */
  readonly group: string;
  readonly apiVersion: string;
  readonly shortNames: readonly string[];
  readonly categories: readonly string[];
  readonly verbs: readonly string[];
}

/** Everything the server has, in its own order. */
export async function discover(api: Api): Promise<Resource[]> {
  const { groups } = await api.ask<V1APIGroupList>({ path: '/apis' });
  const versions = [
    'v1',
    ...groups.map(({ preferredVersion, versions: [first] }) => (preferredVersion ?? first)?.groupVersion ?? ''),
  ];
  const lists = await Promise.all(
    versions.map((version) => api.ask<V1APIResourceList>({ path: version === 'v1' ? '/api/v1' : `/apis/${version}` })),
  );
  return lists.flatMap(({ groupVersion, resources }) =>
    resources.filter(({ name }) => !name.includes('/')).map((resource) => asResource(groupVersion, resource)),
  );
}

function asResource(apiVersion: string, resource: V1APIResource): Resource {
  const { kind, name, namespaced, singularName, shortNames = [], categories = [], verbs } = resource;
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '';
  return { kind, plural: name, namespaced, singularName, group, apiVersion, shortNames, categories, verbs };
}

/** `svc,pods` or `all`, as kinds. @throws {CommandError} for one that the server does not have. */
export function resourcesNamed(known: readonly Resource[], names: string): Resource[] {
  return names
    .split(',')
    .filter((name) => name !== '')
    .flatMap((name) => {
      const inCategory = known.filter(({ categories }) => categories.includes(name));
      return inCategory.length > 0 ? inCategory : [resourceNamed(known, name)];
    });
}

/** By its plural, its kind or a short name, with its group behind a dot where that is said. */
export function resourceNamed(known: readonly Resource[], name: string): Resource {
  const [wanted = '', ...rest] = name.toLowerCase().split('.');
  const group = rest.join('.');
  const found = known.find(
    (one) =>
      [one.plural, one.singularName, ...one.shortNames].includes(wanted) &&
      (group === '' || one.group === group || `${one.apiVersion.split('/').at(-1)}.${one.group}` === group),
  );
  if (found) return found;
  throw complaint(`the server doesn't have a resource type "${name}"`);
}

/** `deployment.apps/web`, as kubectl names an object. */
export function shortName({ group }: Resource, kind: string, name: string): string {
  return `${kindName(group, kind)}/${name}`;
}

/** `deployment.apps`. */
export function kindName(group: string, kind: string): string {
  return group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
}

/** The path of a collection, or of an object in it. */
export function pathOf(
  { apiVersion, namespaced, plural }: Resource,
  namespace: string | undefined,
  name?: string,
): string {
  const root = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`;
  const place = namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}${place}/${plural}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;
}
