import type { V1HTTPIngressPath, V1Ingress } from '@kubernetes/client-node';
import type { Evidence, Failure, Place } from '../diagnosis.ts';

export function ingressAt(failure: Failure, evidence: Evidence): V1Ingress | undefined {
  return evidence.ingresses.find(({ metadata }) => metadata?.name === failure.check.about.ingress);
}

/** A path of an Ingress, the host whose rule it stands in, and its place in the manifest. */
export interface IngressPath {
  readonly host: string | undefined;
  readonly path: V1HTTPIngressPath;
  readonly at: Place;
}

export function pathsOf(ingress: V1Ingress): IngressPath[] {
  return (ingress.spec?.rules ?? []).flatMap(({ host, http }, rule) =>
    (http?.paths ?? []).map((path, index) => ({
      host,
      path,
      at: placeIn(ingress, ['rules', rule, 'http', 'paths', index]),
    })),
  );
}

export function placeIn({ metadata }: V1Ingress, path: readonly (string | number)[]): Place {
  return { kind: 'Ingress', name: metadata?.name ?? '', path: ['spec', ...path] };
}
