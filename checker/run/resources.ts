import type { ApiRequest, ApiResponse, KubernetesApi } from '../cluster/cluster.ts';
import { UnreachableError } from '../cluster/cluster.ts';

/** Where a kind lives in the API. */
export interface Resource {
  /** `/api/v1` or `/apis/GROUP/VERSION`. */
  readonly base: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

interface ApiResourceList {
  readonly resources?: readonly { name: string; kind: string; namespaced: boolean }[];
}

/** Looks kinds and groups up in the API server's own discovery, once each. */
export class Discovery {
  readonly #api: KubernetesApi;
  readonly #lists = new Map<string, Promise<ApiResourceList>>();
  readonly #versions = new Map<string, Promise<string>>();

  constructor(api: KubernetesApi) {
    this.#api = api;
  }

  /** Undefined where this cluster does not serve that kind at that version. */
  async find(apiVersion: string, kind: string): Promise<Resource | undefined> {
    const base = basePath(apiVersion);
    const list = await this.#once(this.#lists, base, () => this.#list(base));
    const found = list.resources?.find((resource) => resource.kind === kind && !resource.name.includes('/'));
    return found && { base, plural: found.name, namespaced: found.namespaced };
  }

  /** The group's preferred version: `v1` for EndpointSlices since Kubernetes 1.21, `v1beta1` before. */
  async preferredVersion(group: string): Promise<string> {
    return this.#once(this.#versions, group, async () => {
      const { body } = await succeed(this.#api, { method: 'GET', path: `/apis/${group}` });
      return (body as { preferredVersion: { groupVersion: string } }).preferredVersion.groupVersion;
    });
  }

  async #list(base: string): Promise<ApiResourceList> {
    const response = await this.#api.handle({ method: 'GET', path: base });
    return response.status === 200 ? (response.body as ApiResourceList) : {};
  }

  #once<T>(memory: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
    const known = memory.get(key) ?? ask();
    memory.set(key, known);
    return known;
  }
}

function basePath(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

/** The path of one object, or of its collection where `name` is left out. */
export function objectPath(resource: Resource, namespace: string | undefined, name?: string): string {
  const scope = resource.namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${resource.base}${scope}/${resource.plural}${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;
}

/**
 * A request that only a broken cluster refuses.
 * @throws {UnreachableError} with the API server's own words.
 */
export async function succeed(api: KubernetesApi, request: ApiRequest): Promise<ApiResponse> {
  return succeeded(request, await api.handle(request));
}

/**
 * Creates an object; that somebody else has just done so, another check beside this one, is as good.
 * @throws {UnreachableError} with the API server's own words.
 */
export async function createIfMissing(api: KubernetesApi, path: string, body: unknown): Promise<void> {
  const request = { method: 'POST', path, body } as const;
  const response = await api.handle(request);
  if (response.status !== ALREADY_EXISTS) succeeded(request, response);
}

const ALREADY_EXISTS = 409;

function succeeded(request: ApiRequest, response: ApiResponse): ApiResponse {
  if (response.status < 300) return response;
  const message = (response.body as { message?: string } | undefined)?.message ?? `HTTP ${response.status}`;
  throw new UnreachableError(`${request.method} ${request.path}: ${message}`);
}
