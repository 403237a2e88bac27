import type { KubernetesObject } from '@kubernetes/client-node';

type WithStatus = KubernetesObject & { status?: unknown };

/** The kinds whose status is written by itself: a client's word on it, in the main resource, is ignored. */
const STATUS_AT_BIRTH: Readonly<Record<string, object>> = {
  'v1/Pod': { phase: 'Pending' },
  'v1/Service': { loadBalancer: {} },
  'v1/Namespace': { phase: 'Active' },
  'networking.k8s.io/v1/Ingress': { loadBalancer: {} },
  'apps/v1/Deployment': {},
  'apps/v1/ReplicaSet': { replicas: 0 },
};

const KEPT = ['creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'generation', 'uid'] as const;

/** Puts in place what is not the client's to say. Source: k8s.io/apiserver pkg/registry/rest, and the strategies. */
export function keepSystemFields(object: WithStatus, existing: WithStatus | undefined): void {
  const initial = STATUS_AT_BIRTH[`${object.apiVersion}/${object.kind}`];
  if (initial) object.status = structuredClone(existing ? existing.status : initial);
  if (!existing) return;
  const kept = KEPT.map((field) => [field, existing.metadata?.[field]] as const).filter(
    ([, value]) => value !== undefined,
  );
  object.metadata = { ...object.metadata, ...Object.fromEntries(kept) };
}
