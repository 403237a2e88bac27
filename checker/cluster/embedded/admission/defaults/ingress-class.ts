import type { V1IngressClass } from '@kubernetes/client-node';
import { setDefault } from './unset.ts';

/** Source: Kubernetes pkg/apis/networking/v1/defaults.go. */
export function defaultIngressClass({ spec }: V1IngressClass): void {
  if (spec?.parameters) setDefault(spec.parameters, 'scope', 'Cluster');
}
