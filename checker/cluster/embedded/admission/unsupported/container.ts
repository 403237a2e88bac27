import type { V1Container, V1LifecycleHandler, V1Probe, V1SecurityContext } from '@kubernetes/client-node';
import { findingsOf, isSet, type Rule, type Unsupported, type UnsupportedField } from './finding.ts';

const BLOCKING: readonly Rule<V1Container>[] = [
  { field: 'volumeMounts', why: 'volumes are not emulated', applies: (container) => isSet(container.volumeMounts) },
  { field: 'volumeDevices', why: 'volumes are not emulated', applies: (container) => isSet(container.volumeDevices) },
  {
    field: 'envFrom',
    why: 'variables from ConfigMaps and Secrets are not emulated',
    applies: (container) => isSet(container.envFrom),
  },
  {
    field: 'restartPolicyRules',
    why: 'restart rules by exit code are not emulated',
    applies: (container) => isSet(container.restartPolicyRules),
  },
];

const IGNORED: readonly Rule<V1Container>[] = [
  { field: 'resources', why: 'nothing is measured or limited', applies: (container) => isSet(container.resources) },
  {
    field: 'resizePolicy',
    why: 'nothing is measured or limited',
    applies: (container) => isSet(container.resizePolicy),
  },
  {
    field: 'imagePullPolicy',
    why: 'images come from a fixed catalogue',
    applies: (container) => isSet(container.imagePullPolicy),
  },
  {
    field: 'terminationMessagePath',
    why: 'termination messages are not read',
    applies: (container) => isSet(container.terminationMessagePath),
  },
  {
    field: 'terminationMessagePolicy',
    why: 'termination messages are not read',
    applies: (container) => isSet(container.terminationMessagePolicy),
  },
];

/** Each of these can keep a container from starting, or make it fail, on a real node. */
const BLOCKING_SECURITY: readonly Rule<V1SecurityContext>[] = [
  ...(['runAsNonRoot', 'runAsUser', 'runAsGroup'] as const).map((field) => ({
    field,
    why: 'users are not emulated',
    applies: (context: V1SecurityContext) => isSet(context[field]),
  })),
  {
    field: 'readOnlyRootFilesystem',
    why: 'the file system is always writable',
    applies: (context) => isSet(context.readOnlyRootFilesystem),
  },
  { field: 'capabilities', why: 'capabilities are not emulated', applies: (context) => isSet(context.capabilities) },
  {
    field: 'seccompProfile',
    why: 'seccomp profiles are not emulated',
    applies: ({ seccompProfile }) => seccompProfile?.type === 'Localhost',
  },
  {
    field: 'appArmorProfile',
    why: 'AppArmor profiles are not emulated',
    applies: ({ appArmorProfile }) => appArmorProfile?.type === 'Localhost',
  },
  { field: 'windowsOptions', why: 'there are no Windows nodes', applies: (context) => isSet(context.windowsOptions) },
];

export function unsupportedInContainer(container: V1Container, prefix: string): Unsupported {
  const security = securityFindings(container.securityContext, `${prefix}.securityContext`);
  return {
    blocking: [
      ...findingsOf(BLOCKING, container, prefix),
      ...envFindings(container, prefix),
      ...hostPortFindings(container, prefix),
      ...probeFindings(container, prefix),
      ...hookFindings(container, prefix),
      ...security.blocking,
    ],
    ignored: [...findingsOf(IGNORED, container, prefix), ...protocolFindings(container, prefix), ...security.ignored],
  };
}

/** A security context that can stop nothing is only ignored. Also fits the one of a whole Pod. */
export function securityFindings(context: V1SecurityContext | undefined, field: string): Unsupported {
  const blocking = findingsOf(BLOCKING_SECURITY, context ?? {}, field);
  const plain = blocking.length === 0 && isSet(context);
  return { blocking, ignored: plain ? [{ field, why: 'processes are not confined' }] : [] };
}

function envFindings({ env = [] }: V1Container, prefix: string): UnsupportedField[] {
  return env.flatMap(({ valueFrom }, index) => {
    if (valueFrom === undefined || valueFrom.fieldRef) return [];
    const source = Object.keys(valueFrom)[0] ?? 'valueFrom';
    return [{ field: `${prefix}.env[${index}].valueFrom`, why: `${source} is not emulated` }];
  });
}

function hostPortFindings({ ports = [] }: V1Container, prefix: string): UnsupportedField[] {
  return ports.flatMap(({ hostPort }, index) =>
    isSet(hostPort) && hostPort !== 0
      ? [{ field: `${prefix}.ports[${index}].hostPort`, why: 'ports of the node are not opened for a Pod' }]
      : [],
  );
}

/** By itself a container's port is a note for the reader: what counts is the Service's. */
function protocolFindings({ ports = [] }: V1Container, prefix: string): UnsupportedField[] {
  return ports.flatMap(({ protocol = 'TCP' }, index) =>
    protocol === 'TCP' || protocol === ''
      ? []
      : [{ field: `${prefix}.ports[${index}].protocol`, why: `${protocol} is not emulated` }],
  );
}

function probeFindings(container: V1Container, prefix: string): UnsupportedField[] {
  return (['livenessProbe', 'readinessProbe', 'startupProbe'] as const).flatMap((name) => {
    const probe: V1Probe | undefined = container[name];
    if (probe === undefined) return [];
    const grpc = probe.grpc ? [{ field: `${prefix}.${name}.grpc`, why: 'gRPC is not emulated' }] : [];
    return [...grpc, ...requestFindings(probe, `${prefix}.${name}`)];
  });
}

function hookFindings({ lifecycle }: V1Container, prefix: string): UnsupportedField[] {
  return (['postStart', 'preStop'] as const).flatMap((name) => {
    const hook = lifecycle?.[name];
    return hook === undefined ? [] : requestFindings(hook, `${prefix}.lifecycle.${name}`);
  });
}

/** What a probe or a hook asks of the network. */
function requestFindings({ httpGet, tcpSocket }: V1LifecycleHandler, prefix: string): UnsupportedField[] {
  const elsewhere = 'nothing outside the cluster is asked';
  return [
    ...(httpGet?.scheme === 'HTTPS' ? [{ field: `${prefix}.httpGet.scheme`, why: 'TLS is not emulated' }] : []),
    ...(isSet(httpGet?.host) ? [{ field: `${prefix}.httpGet.host`, why: elsewhere }] : []),
    ...(isSet(tcpSocket?.host) ? [{ field: `${prefix}.tcpSocket.host`, why: elsewhere }] : []),
  ];
}
