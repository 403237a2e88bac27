import { chooseIngressClass } from '../default-ingress-class.ts';
import { unsupportedInIngress, unsupportedInIngressClass } from '../unsupported/ingress.ts';
import { validateIngress, validateNewIngress } from '../validation/ingress.ts';
import { validateIngressClass, validateIngressClassUpdate } from '../validation/ingress-class.ts';
import { validateMetadataUpdate } from '../validation/metadata.ts';
import type { AdmissionRules } from './rules.ts';

/** For Ingresses and IngressClasses. */
export const NETWORKING: AdmissionRules = {
  prepare(object, existing, { ingressClasses = [] }) {
    if (object.kind === 'Ingress' && existing === undefined) chooseIngressClass(object, ingressClasses);
  },
  validateCreate: (object) => (object.kind === 'Ingress' ? validateNewIngress(object) : validateIngressClass(object)),
  validateUpdate: (object, existing) =>
    object.kind === 'Ingress'
      ? [...validateMetadataUpdate(object, existing), ...validateIngress(object)]
      : validateIngressClassUpdate(object, existing),
  unsupported: (object) =>
    object.kind === 'Ingress' ? unsupportedInIngress(object) : unsupportedInIngressClass(object),
};
