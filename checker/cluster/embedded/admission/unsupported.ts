import type { KubernetesObject } from '@kubernetes/client-node';
import type { AdmissionRules } from './rules/rules.ts';
import { structOfKind } from './schema.ts';
import { unreadAnnotations } from './unsupported/annotations.ts';
import { together, type Unsupported } from './unsupported/finding.ts';

/**
 * What the embedded cluster cannot honour of a manifest, as its author wrote it or as it is stored. What a server fills
 * in by itself never blocks.
 */
export function unsupported(object: KubernetesObject, rules: AdmissionRules): Unsupported {
  const { apiVersion = '', kind = '' } = object;
  if (structOfKind(apiVersion, kind) === undefined) {
    return { blocking: [{ field: 'kind', why: `${kind} is not emulated` }], ignored: [] };
  }
  return together([unreadAnnotations(object), rules.unsupported(object)]);
}
