import type { V1Ingress, V1IngressClass } from '@kubernetes/client-node';
import { classNameOf, isDefaultClass } from '../admission/default-ingress-class.ts';
import { CONTROLLER } from './names.ts';

/**
 * The Ingresses that are this controller's: of a class that names it, or of none where such a class is the default one.
 * The oldest comes first, as it wins where two claim one path.
 */
export function servedIngresses(ingresses: readonly V1Ingress[], classes: readonly V1IngressClass[]): V1Ingress[] {
  const own = classes.filter(({ spec }) => spec?.controller === CONTROLLER);
  const names = new Set(own.map(({ metadata }) => metadata?.name));
  const takesUnnamed = own.some(isDefaultClass);
  const isServed = (ingress: V1Ingress): boolean => {
    const name = classNameOf(ingress);
    return name === undefined ? takesUnnamed : names.has(name);
  };
  return ingresses.filter(isServed).toSorted(oldestFirst);
}

function oldestFirst(one: V1Ingress, other: V1Ingress): number {
  const age = ({ metadata }: V1Ingress): number => new Date(metadata?.creationTimestamp ?? 0).getTime();
  const name = ({ metadata }: V1Ingress): string => `${metadata?.namespace}/${metadata?.name}`;
  return age(one) - age(other) || (name(one) < name(other) ? -1 : 1);
}
