/** Kinds that every Kubernetes serves (API reference, 1.34), beside those the embedded cluster does. */
const BUILT_IN: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    v1: [
      'ConfigMap',
      'Endpoints',
      'LimitRange',
      'PersistentVolume',
      'PersistentVolumeClaim',
      'PodTemplate',
      'ReplicationController',
      'ResourceQuota',
      'Secret',
      'ServiceAccount',
    ],
    apps: ['ControllerRevision', 'DaemonSet', 'StatefulSet'],
    autoscaling: ['HorizontalPodAutoscaler'],
    batch: ['CronJob', 'Job'],
    'gateway.networking.k8s.io': ['Gateway', 'GatewayClass', 'HTTPRoute'],
    'networking.k8s.io': ['NetworkPolicy'],
    policy: ['PodDisruptionBudget'],
    'rbac.authorization.k8s.io': ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'],
    'scheduling.k8s.io': ['PriorityClass'],
    'storage.k8s.io': ['StorageClass'],
  }),
);

/** Whether a real cluster would know it: then that it is missing here is the cluster's doing, not the reader's. */
export function isBuiltInKind(apiVersion: string, kind: string): boolean {
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : apiVersion;
  return BUILT_IN.get(group)?.includes(kind) ?? false;
}
