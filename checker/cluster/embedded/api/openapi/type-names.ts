/**
 * The types that are not of `io.k8s.api.core.v1`, by the package that Kubernetes' documents put before their name.
 * Source: the keys of `components.schemas` in kubernetes/kubernetes, api/openapi-spec/v3.
 */
const PACKAGES: Readonly<Record<string, string>> = {
  'io.k8s.apimachinery.pkg.apis.meta.v1': `
    Condition DeleteOptions FieldSelectorRequirement FieldsV1 LabelSelector LabelSelectorRequirement ListMeta
    ManagedFieldsEntry MicroTime ObjectMeta OwnerReference Patch Preconditions Status StatusCause StatusDetails Time`,
  'io.k8s.apimachinery.pkg.api.resource': 'Quantity',
  'io.k8s.apimachinery.pkg.util.intstr': 'IntOrString',
  'io.k8s.api.apps.v1': `
    Deployment DeploymentCondition DeploymentList DeploymentSpec DeploymentStatus DeploymentStrategy ReplicaSet
    ReplicaSetCondition ReplicaSetList ReplicaSetSpec ReplicaSetStatus RollingUpdateDeployment`,
  'io.k8s.api.authentication.v1': 'SelfSubjectReview SelfSubjectReviewStatus UserInfo',
  'io.k8s.api.authorization.v1': `
    FieldSelectorAttributes LabelSelectorAttributes NonResourceAttributes NonResourceRule ResourceAttributes
    ResourceRule SelfSubjectAccessReview SelfSubjectAccessReviewSpec SelfSubjectRulesReview
    SelfSubjectRulesReviewSpec SubjectAccessReviewStatus SubjectRulesReviewStatus`,
  'io.k8s.api.autoscaling.v1': 'Scale ScaleSpec ScaleStatus',
  'io.k8s.api.discovery.v1': `
    Endpoint EndpointConditions EndpointHints EndpointPort EndpointSlice EndpointSliceList ForNode ForZone`,
  'io.k8s.api.networking.v1': `
    HTTPIngressPath HTTPIngressRuleValue Ingress IngressBackend IngressClass IngressClassList
    IngressClassParametersReference IngressClassSpec IngressList IngressLoadBalancerIngress IngressLoadBalancerStatus
    IngressPortStatus IngressRule IngressServiceBackend IngressSpec IngressStatus IngressTLS ServiceBackendPort`,
  'io.k8s.api.policy.v1': 'Eviction',
};

const PACKAGE_OF = new Map(
  Object.entries(PACKAGES).flatMap(([prefix, types]) =>
    types
      .trim()
      .split(/\s+/)
      .map((type) => [type, prefix] as const),
  ),
);

/**
 * What Kubernetes' documents call a type, e.g. `io.k8s.api.core.v1.Pod`. Types are called as in
 * `admission/schema.json`; `core.` stands before one whose name another group has taken.
 */
export function componentName(type: string): string {
  return `${PACKAGE_OF.get(type) ?? 'io.k8s.api.core.v1'}.${type.replace(/^core\./, '')}`;
}

/** A reference to a type, as a schema. */
export function refTo(type: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${componentName(type)}` };
}
