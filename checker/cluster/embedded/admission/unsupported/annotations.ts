import type { KubernetesObject } from '@kubernetes/client-node';
import { NOTHING, type Unsupported } from './finding.ts';

/** Annotations that ask something of a cluster; all others are notes, and nobody reads those anywhere. */
const ASKING = /(^|\.)(kubernetes|k8s)\.io\//;
/** Annotations that tools write for their own use. */
const BOOKKEEPING = /^(kubectl|deployment)\.kubernetes\.io\//;
/** Annotations that choose an Ingress' class, which are read here too. */
const OF_CLASSES = new Set(['kubernetes.io/ingress.class', 'ingressclass.kubernetes.io/is-default-class']);
/** Annotations by which one sort of controller is told to do more than Kubernetes' Ingress says, e.g. to rewrite paths. */
export const TO_CONTROLLERS = /(^|\.)ingress\.kubernetes\.io\//;

/** Those nobody reads here; what an Ingress asks of its controller is judged with the Ingress. */
export function unreadAnnotations({ metadata }: KubernetesObject): Unsupported {
  const others = Object.keys(metadata?.annotations ?? {}).filter(
    (key) => ASKING.test(key) && !BOOKKEEPING.test(key) && !OF_CLASSES.has(key) && !TO_CONTROLLERS.test(key),
  );
  if (others.length === 0) return NOTHING;
  return { blocking: [], ignored: [{ field: 'metadata.annotations', why: 'nobody here reads them' }] };
}
