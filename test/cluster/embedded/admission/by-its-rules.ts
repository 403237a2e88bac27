import type { KubernetesObject } from '@kubernetes/client-node';
import * as admission from '../../../../checker/cluster/embedded/admission/admit.ts';
import { type AdmissionRules, rulesOf } from '../../../../checker/cluster/embedded/admission/rules/rules.ts';
import type { Unsupported } from '../../../../checker/cluster/embedded/admission/unsupported/finding.ts';
import * as support from '../../../../checker/cluster/embedded/admission/unsupported.ts';

const core = await rulesOf('v1');
const networking = await rulesOf('networking.k8s.io/v1');

function rulesFor(object: unknown): AdmissionRules {
  const { apiVersion = '' } = (object ?? {}) as KubernetesObject;
  return apiVersion.startsWith('networking.k8s.io/') ? networking : core;
}

/** As the API server of the embedded cluster admits it. */
export function admit(object: unknown, options?: admission.AdmitOptions): KubernetesObject {
  return admission.admit(object, rulesFor(object), options);
}

export function unsupported(object: KubernetesObject): Unsupported {
  return support.unsupported(object, rulesFor(object));
}
