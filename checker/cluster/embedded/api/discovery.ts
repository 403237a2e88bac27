import { SERVED, type ServedKind } from './served.ts';

const VERBS = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];

/** What `/api`, `/apis` and below answer; undefined for a path that is not discovery. */
export function discover(path: string): object | undefined {
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] };
  if (path === '/apis') return { kind: 'APIGroupList', apiVersion: 'v1', groups: groups().map(group) };
  const name = /^\/apis\/([^/]+)$/.exec(path)?.[1];
  const known = groups().find((apiVersion) => apiVersion.startsWith(`${name}/`));
  if (name && known) return { kind: 'APIGroup', apiVersion: 'v1', ...group(known) };
  const groupVersion = path === '/api/v1' ? 'v1' : /^\/apis\/([^/]+\/[^/]+)$/.exec(path)?.[1];
  const kinds = SERVED.filter(({ apiVersion }) => apiVersion === groupVersion);
  if (kinds.length === 0) return undefined;
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion, resources: kinds.map(resource) };
}

function groups(): string[] {
  return [...new Set(SERVED.map(({ apiVersion }) => apiVersion))].filter((apiVersion) => apiVersion.includes('/'));
}

function group(groupVersion: string): object {
  const [name, version] = groupVersion.split('/');
  return { name, versions: [{ groupVersion, version }], preferredVersion: { groupVersion, version } };
}

function resource({ plural, kind, namespaced, shortNames, inAll }: ServedKind): object {
  return {
    name: plural,
    singularName: kind.toLowerCase(),
    namespaced,
    kind,
    verbs: VERBS,
    ...(shortNames.length > 0 && { shortNames }),
    ...(inAll && { categories: ['all'] }),
  };
}
