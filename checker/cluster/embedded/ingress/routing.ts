import type { V1HTTPIngressPath, V1Ingress, V1IngressBackend, V1IngressRule } from '@kubernetes/client-node';

/** Where a request goes, and in whose namespace that is looked for. */
export interface Choice {
  readonly namespace: string;
  readonly backend: V1IngressBackend;
}

/** One rule, and the Ingress it stands in. */
interface Rule extends V1IngressRule {
  readonly ingress: V1Ingress;
}

interface Candidate extends Choice {
  readonly path: V1HTTPIngressPath;
}

/**
 * Picks a request's backend by Kubernetes' rules: the rules of its very host before those of a wildcard and those of
 * any host, an exact path before a prefix, the longer prefix before the shorter one; where no path matches, a default
 * backend. Earlier Ingresses win. Undefined where there is nothing for it.
 * Source: Kubernetes documentation, "Ingress", "Path types" and "Hostname wildcards".
 * @param host as the request's Host header has it, with or without a port
 * @param path without the query, as it was sent
 */
export function chooseBackend(ingresses: readonly V1Ingress[], host: string, path: string): Choice | undefined {
  const rules = rulesFor(ingresses, host.replace(/:\d*$/, '').toLowerCase());
  const candidates = rules.flatMap(({ ingress, http }) =>
    (http?.paths ?? []).map((one): Candidate => ({ ...choice(ingress, one.backend), path: one })),
  );
  const [best] = candidates.filter(({ path: one }) => matches(one, path)).toSorted(mostSpecificFirst);
  return best ?? defaultBackend([...rules.map(({ ingress }) => ingress), ...ingresses]);
}

/** Those of the closest match alone: a host that has rules of its own is not answered by the ones of any host. */
function rulesFor(ingresses: readonly V1Ingress[], host: string): Rule[] {
  const all = ingresses.flatMap((ingress) => (ingress.spec?.rules ?? []).map((rule): Rule => ({ ...rule, ingress })));
  const wildcard = host.replace(/^[^.]+/, '*');
  for (const wanted of [host, wildcard, '']) {
    const found = all.filter(({ host: one = '' }) => one === wanted);
    if (found.length > 0) return found;
  }
  return [];
}

function matches({ path = '/', pathType }: V1HTTPIngressPath, requested: string): boolean {
  return pathType === 'Exact' ? path === requested : isPrefix(elements(path), elements(requested));
}

/** `/foo/bar` begins with `/foo`, and `/foobar` does not; a slash at the end says nothing. */
function isPrefix(prefix: readonly string[], whole: readonly string[]): boolean {
  return prefix.every((element, index) => element === whole[index]);
}

function elements(path: string): string[] {
  return path.split('/').filter((element) => element !== '');
}

function mostSpecificFirst({ path: one }: Candidate, { path: other }: Candidate): number {
  const isExact = ({ pathType }: V1HTTPIngressPath): number => (pathType === 'Exact' ? 1 : 0);
  return isExact(other) - isExact(one) || elements(other.path ?? '').length - elements(one.path ?? '').length;
}

/** Of the Ingress that has the host, else of the first that has one. */
function defaultBackend(ingresses: readonly V1Ingress[]): Choice | undefined {
  const found = ingresses.find(({ spec }) => spec?.defaultBackend);
  return found?.spec?.defaultBackend && choice(found, found.spec.defaultBackend);
}

function choice({ metadata }: V1Ingress, backend: V1IngressBackend): Choice {
  return { namespace: metadata?.namespace ?? '', backend };
}
