import { REVIEWS, SERVED, type ServedKind, type ServedReview } from './served.ts';

/** What a path of the Kubernetes API names. */
export interface Route {
  readonly served: ServedKind;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
  readonly subresource: string | undefined;
}

const PATH =
  /^\/(?:api\/(?<core>v1)|apis\/(?<group>[^/]+\/[^/]+))(?:\/namespaces\/(?<namespace>[^/]+)(?=\/[^/]))?\/(?<plural>[^/]+)(?:\/(?<name>[^/]+))?(?:\/(?<subresource>[^/]+))?$/;

/** The kind behind a path that is posted to be answered; undefined for any other path. */
export function reviewOf(path: string): ServedReview | undefined {
  return REVIEWS.find(({ apiVersion, plural }) => path === `/apis/${apiVersion}/${plural}`);
}

/** Undefined where the embedded cluster serves nothing. `/namespaces/NAME` is the Namespace itself. */
export function routeOf(path: string): Route | undefined {
  const parts = PATH.exec(path)?.groups;
  if (!parts || !isWellEncoded(path)) return undefined;
  const apiVersion = parts['core'] ?? parts['group'];
  const served = SERVED.find((kind) => kind.apiVersion === apiVersion && kind.plural === parts['plural']);
  return (
    served && {
      served,
      namespace: decoded(parts['namespace']),
      name: decoded(parts['name']),
      subresource: parts['subresource'],
    }
  );
}

function isWellEncoded(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

function decoded(part: string | undefined): string | undefined {
  return part === undefined ? undefined : decodeURIComponent(part);
}
