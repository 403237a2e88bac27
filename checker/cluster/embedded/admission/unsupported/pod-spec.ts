import type { V1PodSpec, V1Toleration } from '@kubernetes/client-node';
import { securityFindings, unsupportedInContainer } from './container.ts';
import { findingsOf, isSet, type Rule, together, type Unsupported } from './finding.ts';

/** A field that is not honoured whenever a manifest sets it. */
function whenSet(field: keyof V1PodSpec, why: string): Rule<V1PodSpec> {
  return { field, why, applies: (spec) => isSet(spec[field]) };
}

const SCHEDULING = 'the scheduler takes any node';

const BLOCKING: readonly Rule<V1PodSpec>[] = [
  whenSet('volumes', 'volumes are not emulated'),
  whenSet('initContainers', 'init containers are not run'),
  whenSet('ephemeralContainers', 'ephemeral containers are not run'),
  whenSet('hostNetwork', "a Pod never uses its node's network"),
  whenSet('hostPID', "a Pod never sees its node's processes"),
  whenSet('hostIPC', "a Pod never shares its node's memory"),
  whenSet('shareProcessNamespace', "containers never see one another's processes"),
  whenSet('nodeSelector', SCHEDULING),
  whenSet('affinity', SCHEDULING),
  whenSet('topologySpreadConstraints', SCHEDULING),
  whenSet('schedulingGates', 'the scheduler waits for nobody'),
  { field: 'tolerations', why: SCHEDULING, applies: ({ tolerations = [] }) => !tolerations.every(isEverybodys) },
  {
    field: 'priorityClassName',
    why: 'there are no priority classes',
    applies: (spec) => isSet(spec.priorityClassName) && !spec.priorityClassName?.startsWith('system-'),
  },
  whenSet('runtimeClassName', 'there is one container runtime'),
  whenSet('resourceClaims', 'devices are not emulated'),
  whenSet('hostAliases', '/etc/hosts is not written'),
  whenSet('dnsConfig', 'resolver options are not emulated'),
  {
    field: 'dnsPolicy',
    why: "a Pod always asks the cluster's DNS",
    applies: ({ dnsPolicy }) => isSet(dnsPolicy) && dnsPolicy !== 'ClusterFirst',
  },
  {
    field: 'serviceAccountName',
    why: 'there is only the default ServiceAccount',
    applies: (spec) => isSet(spec.serviceAccountName) && spec.serviceAccountName !== 'default',
  },
  { field: 'os', why: 'there are no Windows nodes', applies: ({ os }) => os?.name === 'windows' },
  {
    field: 'securityContext.sysctls',
    why: 'kernel parameters are not emulated',
    applies: (spec) => isSet(spec.securityContext?.sysctls),
  },
];

const IGNORED: readonly Rule<V1PodSpec>[] = [
  whenSet('resources', 'nothing is measured or limited'),
  whenSet('overhead', 'nothing is measured or limited'),
  whenSet('imagePullSecrets', 'images come from a fixed catalogue'),
  {
    field: 'automountServiceAccountToken',
    why: 'no token is mounted',
    applies: (spec) => spec.automountServiceAccountToken !== undefined,
  },
  { field: 'hostUsers', why: 'processes are not confined', applies: ({ hostUsers }) => hostUsers !== undefined },
  whenSet('setHostnameAsFQDN', 'the host name stays the short one'),
];

/** `prefix` is `spec` for a Pod and `spec.template.spec` for what makes Pods. */
export function unsupportedInPodSpec(spec: V1PodSpec, prefix: string): Unsupported {
  return together([
    { blocking: findingsOf(BLOCKING, spec, prefix), ignored: findingsOf(IGNORED, spec, prefix) },
    podSecurityFindings(spec, `${prefix}.securityContext`),
    ...(spec.containers ?? []).map((container, index) =>
      unsupportedInContainer(container, `${prefix}.containers[${index}]`),
    ),
  ]);
}

function podSecurityFindings({ securityContext }: V1PodSpec, field: string): Unsupported {
  if (securityContext === undefined) return { blocking: [], ignored: [] };
  const { sysctls: _, ...rest } = securityContext;
  return securityFindings(rest, field);
}

/** The two tolerations a server gives every Pod. */
function isEverybodys({ key, effect }: V1Toleration): boolean {
  return effect === 'NoExecute' && (key === 'node.kubernetes.io/not-ready' || key === 'node.kubernetes.io/unreachable');
}
