import type { KubernetesObject, V1Deployment, V1Pod } from '@kubernetes/client-node';
import { structOfKind } from './schema.ts';
import { NOTHING, together, type Unsupported } from './unsupported/finding.ts';
import { TO_CONTROLLERS, unsupportedInIngress, unsupportedInIngressClass } from './unsupported/ingress.ts';
import { unsupportedInPodSpec } from './unsupported/pod-spec.ts';
import { unsupportedInService } from './unsupported/service.ts';

/** Annotations that ask something of a cluster; all others are notes, and nobody reads those anywhere. */
const ASKING = /(^|\.)(kubernetes|k8s)\.io\//;
/** Annotations that tools write for their own use. */
const BOOKKEEPING = /^(kubectl|deployment)\.kubernetes\.io\//;
/** Annotations that choose an Ingress' class, which are read here too. */
const OF_CLASSES = new Set(['kubernetes.io/ingress.class', 'ingressclass.kubernetes.io/is-default-class']);

/**
 * What the embedded cluster cannot honour of a manifest, as its author wrote it or as it is stored. What a server fills
 * in by itself never blocks.
 */
export function unsupported(object: KubernetesObject): Unsupported {
  const { apiVersion = '', kind = '' } = object;
  if (structOfKind(apiVersion, kind) === undefined) {
    return { blocking: [{ field: 'kind', why: `${kind} is not emulated` }], ignored: [] };
  }
  return together([annotationFindings(object), specFindings(object)]);
}

function specFindings(object: KubernetesObject): Unsupported {
  switch (object.kind) {
    case 'Service':
      return unsupportedInService(object);
    case 'Ingress':
      return unsupportedInIngress(object);
    case 'IngressClass':
      return unsupportedInIngressClass(object);
    case 'Pod':
      return unsupportedInPodSpec((object as V1Pod).spec ?? { containers: [] }, 'spec');
    case 'Deployment':
    case 'ReplicaSet': {
      const template = (object as V1Deployment).spec?.template;
      return unsupportedInPodSpec(template?.spec ?? { containers: [] }, 'spec.template.spec');
    }
    default:
      return NOTHING;
  }
}

function annotationFindings({ metadata }: KubernetesObject): Unsupported {
  const others = Object.keys(metadata?.annotations ?? {}).filter(
    (key) => ASKING.test(key) && !BOOKKEEPING.test(key) && !OF_CLASSES.has(key) && !TO_CONTROLLERS.test(key),
  );
  if (others.length === 0) return NOTHING;
  return { blocking: [], ignored: [{ field: 'metadata.annotations', why: 'nobody here reads them' }] };
}
