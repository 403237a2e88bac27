import type { V1Container, V1ContainerPort, V1EnvVar, V1PodSpec, V1VolumeMount } from '@kubernetes/client-node';
import {
  duplicate,
  type FieldError,
  forbiddenField,
  invalidValue,
  invalidValues,
  notFoundValue,
  oneOf,
  required,
} from './field-errors.ts';
import { dns1123Label, portName } from './names.ts';
import { PROTOCOLS, validatePortNumber } from './ports.ts';
import { validateLifecycle, validateProbes } from './probe.ts';

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const TERMINATION_MESSAGE_POLICIES = ['File', 'FallbackToLogsOnError'];

/** Source: Kubernetes pkg/apis/core/validation `validateContainers`. */
export function validateContainers(spec: V1PodSpec, field: string): FieldError[] {
  const containers = spec.containers ?? [];
  if (containers.length === 0) return [required(field)];
  const names = new Set<string>();
  return [
    ...containers.flatMap((container, index) => {
      const at = `${field}[${index}]`;
      const { lifecycle } = container;
      return [
        ...validateContainer(container, spec, at, names),
        ...(lifecycle ? validateLifecycle(lifecycle, spec.terminationGracePeriodSeconds ?? 0, `${at}.lifecycle`) : []),
        ...validateProbes(container, at),
      ];
    }),
    ...validateHostPorts(containers, field),
  ];
}

/** Source: the same file, `validateInitContainers`: a name of their own, and no probes unless they are sidecars. */
export function validateInitContainers(spec: V1PodSpec, field: string): FieldError[] {
  const names = new Set((spec.containers ?? []).map(({ name }) => name));
  const why = 'may not be set for init containers without restartPolicy=Always';
  return (spec.initContainers ?? []).flatMap((container, index) => {
    const at = `${field}[${index}]`;
    const sidecarOnly = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const;
    const given = container.restartPolicy === 'Always' ? [] : sidecarOnly.filter((one) => container[one] !== undefined);
    return [
      ...validateContainer(container, spec, at, names),
      ...given.map((one) => forbiddenField(`${at}.${one}`, why)),
    ];
  });
}

function validateContainer(
  container: Partial<V1Container>,
  spec: V1PodSpec,
  field: string,
  names: Set<string>,
): FieldError[] {
  const { name = '', image = '', imagePullPolicy, terminationMessagePolicy } = container;
  const taken = names.has(name);
  names.add(name);
  return [
    ...(name === '' ? [required(`${field}.name`)] : invalidValues(`${field}.name`, name, dns1123Label(name))),
    ...(image === '' ? [required(`${field}.image`)] : []),
    ...oneOf(`${field}.terminationMessagePolicy`, terminationMessagePolicy, TERMINATION_MESSAGE_POLICIES),
    ...validateContainerPorts(container.ports ?? [], `${field}.ports`),
    ...(container.env ?? []).flatMap((env, index) => validateEnv(env, `${field}.env[${index}]`)),
    ...validateVolumeMounts(container.volumeMounts ?? [], spec, `${field}.volumeMounts`),
    ...oneOf(`${field}.imagePullPolicy`, imagePullPolicy, PULL_POLICIES),
    ...(taken ? [duplicate(`${field}.name`, name)] : []),
  ];
}

function validateContainerPorts(ports: readonly Partial<V1ContainerPort>[], field: string): FieldError[] {
  const names = new Set<string>();
  return ports.flatMap((port, index) => {
    const at = `${field}[${index}]`;
    const { containerPort = 0, hostPort = 0, protocol } = port;
    return [
      ...validateContainerPortName(port.name ?? '', `${at}.name`, names),
      ...(containerPort === 0
        ? [required(`${at}.containerPort`)]
        : validatePortNumber(containerPort, `${at}.containerPort`)),
      ...(hostPort === 0 ? [] : validatePortNumber(hostPort, `${at}.hostPort`)),
      ...oneOf(`${at}.protocol`, protocol, PROTOCOLS),
    ];
  });
}

function validateContainerPortName(name: string, field: string, names: Set<string>): FieldError[] {
  if (name === '') return [];
  const complaints = portName(name);
  if (complaints.length > 0) return invalidValues(field, name, complaints);
  if (names.has(name)) return [duplicate(field, name)];
  names.add(name);
  return [];
}

function validateEnv({ name = '', value = '', valueFrom }: Partial<V1EnvVar>, field: string): FieldError[] {
  const nameErrors = name === '' ? [required(`${field}.name`)] : [];
  if (valueFrom === undefined) return nameErrors;
  return [...nameErrors, ...validateValueFrom(Object.keys(valueFrom).length, value, `${field}.valueFrom`)];
}

function validateValueFrom(sources: number, value: string, field: string): FieldError[] {
  if (sources === 0) {
    const why = 'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`';
    return [invalidValue(field, '', why)];
  }
  if (value !== '') return [invalidValue(field, '', 'may not be specified when `value` is not empty')];
  return sources > 1 ? [invalidValue(field, '', 'may not have more than one field specified at a time')] : [];
}

function validateVolumeMounts(mounts: readonly Partial<V1VolumeMount>[], spec: V1PodSpec, field: string): FieldError[] {
  const volumes = new Set((spec.volumes ?? []).map(({ name }) => name));
  return mounts.flatMap(({ name = '', mountPath = '' }, index) => {
    const at = `${field}[${index}]`;
    const taken = mounts.findIndex((other) => (other.mountPath ?? '') === mountPath) < index;
    return [
      ...(name === '' ? [required(`${at}.name`)] : []),
      ...(volumes.has(name) ? [] : [notFoundValue(`${at}.name`, name)]),
      ...(mountPath === '' ? [required(`${at}.mountPath`)] : []),
      ...(taken ? [invalidValue(`${at}.mountPath`, mountPath, 'must be unique')] : []),
    ];
  });
}

/** All containers of a Pod share the node's ports. */
function validateHostPorts(containers: readonly V1Container[], field: string): FieldError[] {
  const taken = new Set<string>();
  return containers.flatMap(({ ports = [] }, container) =>
    ports.flatMap(({ protocol, hostIP = '', hostPort }, port) => {
      const key = `${protocol}/${hostIP}/${hostPort}`;
      const clash = Boolean(hostPort) && taken.has(key);
      taken.add(key);
      return clash ? [duplicate(`${field}[${container}].ports[${port}].hostPort`, key)] : [];
    }),
  );
}
