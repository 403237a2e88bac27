import type { FieldType } from '../../admission/schema.ts';

/**
 * Structs that Go holds as values, not by a pointer: a document says that they are `{}` when they are left out.
 * Source: the same types.go files as in `list-types.ts`.
 */
const HELD_AS_VALUES = new Set(
  `Container.resources EphemeralContainer.resources ContainerStatus.lastState ContainerStatus.state Deployment.spec
    Deployment.status DeploymentSpec.strategy DeploymentSpec.template Endpoint.conditions Event.involvedObject
    Event.source HTTPIngressPath.backend Ingress.spec Ingress.status IngressClass.spec IngressServiceBackend.port
    IngressStatus.loadBalancer Namespace.spec Namespace.status Node.spec Node.status NodeDaemonEndpoints.kubeletEndpoint
    NodeStatus.daemonEndpoints NodeStatus.nodeInfo PersistentVolumeClaimSpec.resources
    PersistentVolumeClaimTemplate.spec Pod.spec Pod.status PodTemplateSpec.spec PreferredSchedulingTerm.preference
    ReplicaSet.spec ReplicaSet.status ReplicaSetSpec.template Scale.spec Scale.status SelfSubjectAccessReview.spec
    SelfSubjectAccessReview.status SelfSubjectReview.status SelfSubjectReviewStatus.userInfo
    SelfSubjectRulesReview.spec SelfSubjectRulesReview.status Service.spec Service.status ServiceStatus.loadBalancer
    WeightedPodAffinityTerm.podAffinityTerm`.split(/\s+/),
);

/** Defaults of Go's declarations; every other one is filled in by code, and documents do not tell it. */
const DECLARED: Readonly<Record<string, string>> = { 'ContainerPort.protocol': 'TCP', 'ServicePort.protocol': 'TCP' };

const ZEROS: Readonly<Record<string, unknown>> = { string: '', bool: false, int32: 0, int64: 0 };

/** The default that a document tells for a field; undefined for none. A required one has what Go begins with. */
export function defaultOf(type: string, field: string, fieldType: FieldType, isRequired: boolean): unknown {
  const name = `${type}.${field}`;
  if (field === 'metadata' || HELD_AS_VALUES.has(name)) return {};
  return DECLARED[name] ?? (isRequired ? ZEROS[fieldType] : undefined);
}

/** The default of a list's item or a map's value: these are held as values. */
export function itemDefaultOf(itemType: FieldType, isStruct: boolean): unknown {
  return isStruct ? {} : ZEROS[itemType];
}
