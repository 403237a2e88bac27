import { type FieldType, fieldsOf, itemType, valueType } from './schema.ts';

/**
 * Go's own names for strings that have a type of their own: they appear in the message about a value of the wrong
 * type, and the client's models do not tell them. Source: k8s.io/api core/v1, apps/v1 and networking/v1,
 * k8s.io/apimachinery meta/v1.
 */
const NAMED_TYPES: Readonly<Record<string, string>> = {
  'Container.imagePullPolicy': 'v1.PullPolicy',
  'Container.terminationMessagePolicy': 'v1.TerminationMessagePolicy',
  'ContainerPort.protocol': 'v1.Protocol',
  'DeploymentStrategy.type': 'v1.DeploymentStrategyType',
  'HTTPGetAction.scheme': 'v1.URIScheme',
  'HTTPIngressPath.pathType': 'v1.PathType',
  'IngressPortStatus.protocol': 'v1.Protocol',
  'LabelSelectorRequirement.operator': 'v1.LabelSelectorOperator',
  'ObjectMeta.uid': 'types.UID',
  'PodSpec.dnsPolicy': 'v1.DNSPolicy',
  'PodSpec.restartPolicy': 'v1.RestartPolicy',
  'ResourceRequirements.limits': 'v1.ResourceList',
  'ResourceRequirements.requests': 'v1.ResourceList',
  'Secret.type': 'v1.SecretType',
  'ServicePort.protocol': 'v1.Protocol',
  'ServiceSpec.externalTrafficPolicy': 'v1.ServiceExternalTrafficPolicy',
  'ServiceSpec.internalTrafficPolicy': 'v1.ServiceInternalTrafficPolicy',
  'ServiceSpec.ipFamilyPolicy': 'v1.IPFamilyPolicy',
  'ServiceSpec.sessionAffinity': 'v1.ServiceAffinity',
  'ServiceSpec.type': 'v1.ServiceType',
  'Toleration.effect': 'v1.TaintEffect',
  'Toleration.operator': 'v1.TolerationOperator',
};

/** What Go calls the type of a value at `struct.field`, e.g. `int32`, `[]v1.ServicePort`, `map[string]string`. */
export function goTypeName(type: FieldType, struct: string | undefined, field: string | undefined): string {
  const named = NAMED_TYPES[`${struct}.${field}`];
  return named ?? unnamed(type);
}

function unnamed(type: FieldType): string {
  const item = itemType(type);
  if (item !== undefined) return `[]${unnamed(item)}`;
  const value = valueType(type);
  if (value !== undefined) return `map[string]${unnamed(value)}`;
  if (type === 'Quantity') return 'resource.Quantity';
  return fieldsOf(type) === undefined ? type : `v1.${type}`;
}
