import type { V1Ingress, V1IngressClass } from '@kubernetes/client-node';

/** Marks the class of those who name none. */
const IS_DEFAULT = 'ingressclass.kubernetes.io/is-default-class';
/** How a class was named before there was a field for it. */
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/**
 * Gives a new Ingress that names no class the default one, if there is one: of several the newest, and of those of one
 * age the first by name. Source: Kubernetes plugin/pkg/admission/network/defaultingressclass.
 */
export function chooseIngressClass(ingress: V1Ingress, classes: readonly V1IngressClass[]): void {
  if (classNameOf(ingress) !== undefined) return;
  const [chosen] = classes.filter(isDefaultClass).toSorted(newestFirst);
  if (chosen) ingress.spec = { ...ingress.spec, ingressClassName: chosen.metadata?.name };
}

/** The class that an Ingress names, in its field or in the annotation of old. */
export function classNameOf({ metadata, spec }: V1Ingress): string | undefined {
  return spec?.ingressClassName ?? metadata?.annotations?.[CLASS_ANNOTATION];
}

export function isDefaultClass({ metadata }: V1IngressClass): boolean {
  return metadata?.annotations?.[IS_DEFAULT] === 'true';
}

function newestFirst(one: V1IngressClass, other: V1IngressClass): number {
  const age = ({ metadata }: V1IngressClass): number => new Date(metadata?.creationTimestamp ?? 0).getTime();
  return age(other) - age(one) || ((one.metadata?.name ?? '') < (other.metadata?.name ?? '') ? -1 : 1);
}
