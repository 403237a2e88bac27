import { groupOf, REVIEWS, SERVED, type ServedKind, type ServedReview, type Subresource } from './served.ts';

const VERBS = ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update', 'watch'];
const READING = ['get', 'list', 'watch'];

/** What `/api`, `/apis` and below answer; undefined for a path that is not discovery. */
export function discover(path: string): object | undefined {
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
  if (path === '/apis') return { kind: 'APIGroupList', apiVersion: 'v1', groups: groups().map(group) };
  const name = /^\/apis\/([^/]+)$/.exec(path)?.[1];
  const known = groups().find((apiVersion) => apiVersion.startsWith(`${name}/`));
  if (name && known) return { kind: 'APIGroup', apiVersion: 'v1', ...group(known) };
  const groupVersion = path === '/api/v1' ? 'v1' : /^\/apis\/([^/]+\/[^/]+)$/.exec(path)?.[1];
  const resources = [
    ...SERVED.filter(({ apiVersion }) => apiVersion === groupVersion).flatMap(resourcesOf),
    ...REVIEWS.filter(({ apiVersion }) => apiVersion === groupVersion).map(review),
  ];
  if (resources.length === 0) return undefined;
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion, resources };
}

function groups(): string[] {
  return [...new Set([...SERVED, ...REVIEWS].map(({ apiVersion }) => apiVersion))].filter((apiVersion) =>
    apiVersion.includes('/'),
  );
}

function group(groupVersion: string): object {
  const [name, version] = groupVersion.split('/');
  return { name, versions: [{ groupVersion, version }], preferredVersion: { groupVersion, version } };
}

function resourcesOf(served: ServedKind): object[] {
  const { plural, kind, namespaced, shortNames, inAll, keeper, subresources } = served;
  const resource = {
    name: plural,
    singularName: kind.toLowerCase(),
    namespaced,
    kind,
    verbs: keeper === 'derived' ? READING : VERBS,
    ...(shortNames.length > 0 && { shortNames }),
    ...(inAll && { categories: ['all'] }),
  };
  return [resource, ...subresources.map((sub) => subresourceOf(served, sub))];
}

function subresourceOf({ plural, namespaced }: ServedKind, { name, kind, apiVersion, verbs }: Subresource): object {
  return {
    name: `${plural}/${name}`,
    singularName: '',
    namespaced,
    ...(apiVersion && { group: groupOf({ apiVersion }), version: apiVersion.split('/').at(-1) }),
    kind,
    verbs,
  };
}

function review({ plural, kind }: ServedReview): object {
  return { name: plural, singularName: kind.toLowerCase(), namespaced: false, kind, verbs: ['create'] };
}
