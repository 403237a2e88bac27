const HOW_CONFINED = ['Localhost', 'RuntimeDefault', 'Unconfined'];
const NODE_INCLUSION = ['Honor', 'Ignore'];
const PROTOCOL = ['SCTP', 'TCP', 'UDP'];
const PULL_POLICY = ['Always', 'IfNotPresent', 'Never'];
const SELECTOR_OPERATOR = ['DoesNotExist', 'Exists', 'Gt', 'In', 'Lt', 'NotIn'];
const TAINT_EFFECT = ['NoExecute', 'NoSchedule', 'PreferNoSchedule'];
const TERMINATION_MESSAGE = ['FallbackToLogsOnError', 'File'];
const TRAFFIC_POLICY = ['Cluster', 'Local'];

/**
 * `struct.field` → the values that it, or each of its items, may have. Source: the constants of the types that are
 * tagged `+enum` in k8s.io/api (core/v1, apps/v1, discovery/v1, networking/v1), release 1.34.
 */
const ENUMS: Readonly<Record<string, readonly string[]>> = {
  'AppArmorProfile.type': HOW_CONFINED,
  'AzureDiskVolumeSource.cachingMode': ['None', 'ReadOnly', 'ReadWrite'],
  'AzureDiskVolumeSource.kind': ['Dedicated', 'Managed', 'Shared'],
  'Container.imagePullPolicy': PULL_POLICY,
  'Container.terminationMessagePolicy': TERMINATION_MESSAGE,
  'ContainerPort.protocol': PROTOCOL,
  'DeploymentStrategy.type': ['Recreate', 'RollingUpdate'],
  'EndpointPort.protocol': PROTOCOL,
  'core.EndpointPort.protocol': PROTOCOL,
  'EndpointSlice.addressType': ['FQDN', 'IPv4', 'IPv6'],
  'EphemeralContainer.imagePullPolicy': PULL_POLICY,
  'EphemeralContainer.terminationMessagePolicy': TERMINATION_MESSAGE,
  'HTTPGetAction.scheme': ['HTTP', 'HTTPS'],
  'HTTPIngressPath.pathType': ['Exact', 'ImplementationSpecific', 'Prefix'],
  'HostPathVolumeSource.type': [
    '',
    'BlockDevice',
    'CharDevice',
    'Directory',
    'DirectoryOrCreate',
    'File',
    'FileOrCreate',
    'Socket',
  ],
  'ImageVolumeSource.pullPolicy': PULL_POLICY,
  'IngressPortStatus.protocol': PROTOCOL,
  'NamespaceStatus.phase': ['Active', 'Terminating'],
  'NodeSelectorRequirement.operator': SELECTOR_OPERATOR,
  'NodeStatus.phase': ['Pending', 'Running', 'Terminated'],
  'PersistentVolumeClaimSpec.accessModes': ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'],
  'PersistentVolumeClaimSpec.volumeMode': ['Block', 'Filesystem'],
  'PodSecurityContext.fsGroupChangePolicy': ['Always', 'OnRootMismatch'],
  'PodSecurityContext.supplementalGroupsPolicy': ['Merge', 'Strict'],
  'PodSpec.dnsPolicy': ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  'PodSpec.preemptionPolicy': ['Never', 'PreemptLowerPriority'],
  'PodSpec.restartPolicy': ['Always', 'Never', 'OnFailure'],
  'PodStatus.phase': ['Failed', 'Pending', 'Running', 'Succeeded', 'Unknown'],
  'PodStatus.qosClass': ['BestEffort', 'Burstable', 'Guaranteed'],
  'PortStatus.protocol': PROTOCOL,
  'SeccompProfile.type': HOW_CONFINED,
  'SecurityContext.procMount': ['Default', 'Unmasked'],
  'ServicePort.protocol': PROTOCOL,
  'ServiceSpec.externalTrafficPolicy': TRAFFIC_POLICY,
  'ServiceSpec.internalTrafficPolicy': TRAFFIC_POLICY,
  'ServiceSpec.ipFamilies': ['', 'IPv4', 'IPv6'],
  'ServiceSpec.ipFamilyPolicy': ['PreferDualStack', 'RequireDualStack', 'SingleStack'],
  'ServiceSpec.sessionAffinity': ['ClientIP', 'None'],
  'ServiceSpec.type': ['ClusterIP', 'ExternalName', 'LoadBalancer', 'NodePort'],
  'Taint.effect': TAINT_EFFECT,
  'Toleration.effect': TAINT_EFFECT,
  'Toleration.operator': ['Equal', 'Exists'],
  'TopologySpreadConstraint.nodeAffinityPolicy': NODE_INCLUSION,
  'TopologySpreadConstraint.nodeTaintsPolicy': NODE_INCLUSION,
  'TopologySpreadConstraint.whenUnsatisfiable': ['DoNotSchedule', 'ScheduleAnyway'],
  'VolumeMount.mountPropagation': ['Bidirectional', 'HostToContainer', 'None'],
};

/** The values that a field, or each item of a list, may have; undefined where any will do. */
export function enumOf(type: string, field: string): readonly string[] | undefined {
  return ENUMS[`${type}.${field}`];
}
