import schema from '../../admission/schema.json' with { type: 'json' };
import { VERSION } from '../handle.ts';
import { REVIEWS, SERVED } from '../served.ts';
import { componentsFor } from './components.ts';
import { gvkOf, kindsOfSubresources, pathsOfKind, pathsOfReview, rootOf } from './paths.ts';

/** `/openapi/v3`: where the document of each group and version is. */
export function openApiIndex(): object {
  const hash = fingerprint(JSON.stringify([VERSION, schema, SERVED, REVIEWS]));
  const paths = groupVersions().map((groupVersion) => {
    const path = rootOf(groupVersion).slice(1);
    // Clients may keep a document for as long as its address stays: it changes with what the document is made of.
    return [path, { serverRelativeURL: `/openapi/v3/${path}?hash=${hash}` }];
  });
  return { paths: Object.fromEntries(paths) };
}

/**
 * `/openapi/v3/…`: the document of one group and version, e.g. `v1` or `apps/v1`; undefined where nothing of it is
 * served. Source of the shape: kubernetes/kubernetes, api/openapi-spec/v3.
 */
export async function openApiDocument(groupVersion: string): Promise<object | undefined> {
  if (!groupVersions().includes(groupVersion)) return undefined;
  const made = documents.get(groupVersion) ?? (await makeDocument(groupVersion));
  documents.set(groupVersion, made);
  return made;
}

/** They never change, and kubectl asks for one with every apply. */
const documents = new Map<string, object>();

async function makeDocument(groupVersion: string): Promise<object> {
  const served = SERVED.filter(({ apiVersion }) => apiVersion === groupVersion);
  const reviews = REVIEWS.filter(({ apiVersion }) => apiVersion === groupVersion);
  const kinds = [...[...served, ...reviews].map(gvkOf), ...served.flatMap(kindsOfSubresources)];
  const paths = [...served.flatMap(pathsOfKind), ...reviews.flatMap(pathsOfReview)];
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: VERSION },
    paths: Object.fromEntries(paths),
    components: { schemas: await componentsFor(kinds, served.map(gvkOf)) },
  };
}

function groupVersions(): string[] {
  return [...new Set([...SERVED, ...REVIEWS].map(({ apiVersion }) => apiVersion))];
}

/** FNV-1a, 32 bits, in hexadecimal. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
