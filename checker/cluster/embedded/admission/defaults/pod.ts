import type { V1Pod, V1PodSpec, V1PodTemplateSpec, V1Toleration } from '@kubernetes/client-node';
import { defaultContainer } from './container.ts';
import { ensured, setDefault } from './unset.ts';

/** Source: Kubernetes pkg/apis/core/v1/defaults.go, and the admission plugins a server runs unless told otherwise. */
export function defaultPod(pod: V1Pod): void {
  const spec = ensured(pod, 'spec', { containers: [] });
  defaultPodSpec(spec);
  setDefault(spec, 'enableServiceLinks', true);
  setDefault(spec, 'serviceAccountName', 'default');
  setDefault(spec, 'serviceAccount', spec.serviceAccountName ?? 'default');
  setDefault(spec, 'priority', 0);
  setDefault(spec, 'preemptionPolicy', 'PreemptLowerPriority');
  tolerateUnreachableNodes(spec);
}

export function defaultPodTemplate(template: V1PodTemplateSpec): void {
  defaultPodSpec(ensured(template, 'spec', { containers: [] }));
}

function defaultPodSpec(spec: V1PodSpec): void {
  setDefault(spec, 'restartPolicy', 'Always');
  setDefault(spec, 'dnsPolicy', 'ClusterFirst');
  setDefault(spec, 'terminationGracePeriodSeconds', 30);
  setDefault(spec, 'schedulerName', 'default-scheduler');
  spec.securityContext ??= {};
  for (const container of [...(spec.containers ?? []), ...(spec.initContainers ?? [])]) defaultContainer(container);
  if (spec.hostNetwork) openHostPorts(spec);
}

function openHostPorts(spec: V1PodSpec): void {
  for (const port of (spec.containers ?? []).flatMap((container) => container.ports ?? [])) {
    setDefault(port, 'hostPort', port.containerPort);
  }
}

/** The admission plugin DefaultTolerationSeconds: a Pod outlives five minutes without its node. */
function tolerateUnreachableNodes(spec: V1PodSpec): void {
  for (const key of ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable']) {
    if ((spec.tolerations ?? []).some((toleration) => tolerates(toleration, key))) continue;
    const toleration: V1Toleration = { key, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 };
    spec.tolerations = [...(spec.tolerations ?? []), toleration];
  }
}

function tolerates(toleration: V1Toleration, key: string): boolean {
  const anyKey = (toleration.key ?? '') === '';
  const anyEffect = (toleration.effect ?? '') === '';
  return (anyKey || toleration.key === key) && (anyEffect || toleration.effect === 'NoExecute');
}
