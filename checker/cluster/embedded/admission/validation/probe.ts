import type { V1Container, V1HTTPGetAction, V1Lifecycle, V1LifecycleHandler, V1Probe } from '@kubernetes/client-node';
import { type FieldError, forbiddenField, invalidValue, oneOf, required } from './field-errors.ts';
import { validateNonNegative } from './numbers.ts';
import { validatePortNumber, validatePortNumberOrName } from './ports.ts';

const SCHEMES = ['HTTP', 'HTTPS'];

type Handler = V1ProbeHandlers & Pick<V1LifecycleHandler, 'sleep'>;
type V1ProbeHandlers = Pick<V1Probe, 'exec' | 'httpGet' | 'tcpSocket' | 'grpc'>;

/** Source: Kubernetes pkg/apis/core/validation `validateLivenessProbe` and its siblings. */
export function validateProbes(container: V1Container, field: string): FieldError[] {
  const { livenessProbe, readinessProbe, startupProbe } = container;
  return [
    ...(livenessProbe ? validateOnceProbe(livenessProbe, `${field}.livenessProbe`) : []),
    ...(readinessProbe ? validateReadinessProbe(readinessProbe, `${field}.readinessProbe`) : []),
    ...(startupProbe ? validateOnceProbe(startupProbe, `${field}.startupProbe`) : []),
  ];
}

export function validateLifecycle(lifecycle: V1Lifecycle, graceSeconds: number, field: string): FieldError[] {
  return (['postStart', 'preStop'] as const).flatMap((hook) => {
    const handler = lifecycle[hook];
    return handler ? validateHandler(handler, graceSeconds, `${field}.${hook}`) : [];
  });
}

/** Liveness and startup: one success is enough, always. */
function validateOnceProbe(probe: V1Probe, field: string): FieldError[] {
  const errors = validateProbe(probe, field);
  const { successThreshold } = probe;
  if (successThreshold === 1) return errors;
  return [...errors, invalidValue(`${field}.successThreshold`, successThreshold, 'must be 1')];
}

function validateReadinessProbe(probe: V1Probe, field: string): FieldError[] {
  const errors = validateProbe(probe, field);
  const seconds = probe.terminationGracePeriodSeconds;
  if (seconds === undefined) return errors;
  const why = 'must not be set for readinessProbes';
  return [...errors, invalidValue(`${field}.terminationGracePeriodSeconds`, seconds, why)];
}

function validateProbe(probe: V1Probe, field: string): FieldError[] {
  const grace = probe.terminationGracePeriodSeconds;
  return [
    ...validateHandler(probe, undefined, field),
    ...validateNonNegative(probe.initialDelaySeconds, `${field}.initialDelaySeconds`),
    ...validateNonNegative(probe.timeoutSeconds, `${field}.timeoutSeconds`),
    ...validateNonNegative(probe.periodSeconds, `${field}.periodSeconds`),
    ...validateNonNegative(probe.successThreshold, `${field}.successThreshold`),
    ...validateNonNegative(probe.failureThreshold, `${field}.failureThreshold`),
    ...(grace !== undefined && grace <= 0
      ? [invalidValue(`${field}.terminationGracePeriodSeconds`, grace, 'must be greater than 0')]
      : []),
  ];
}

/** Exactly one way to ask. */
function validateHandler(handler: Handler, graceSeconds: number | undefined, field: string): FieldError[] {
  const { exec, httpGet, tcpSocket, grpc, sleep } = handler;
  const given = [
    exec && { name: 'exec', errors: (at: string) => validateCommand(exec.command, at) },
    httpGet && { name: 'httpGet', errors: (at: string) => validateHttpGet(httpGet, at) },
    tcpSocket && {
      name: 'tcpSocket',
      errors: (at: string) => validatePortNumberOrName(tcpSocket.port ?? 0, `${at}.port`),
    },
    grpc && { name: 'grpc', errors: (at: string) => validatePortNumber(grpc.port ?? 0, `${at}.port`) },
    sleep && { name: 'sleep', errors: (at: string) => validateSleep(sleep.seconds ?? 0, graceSeconds, at) },
  ].filter((one) => one !== undefined);
  if (given.length === 0) return [required(field, 'must specify a handler type')];
  return given.flatMap(({ name, errors }, index) =>
    index === 0
      ? errors(`${field}.${name}`)
      : [forbiddenField(`${field}.${name}`, 'may not specify more than 1 handler type')],
  );
}

function validateCommand(command: readonly string[] | undefined, field: string): FieldError[] {
  return (command ?? []).length === 0 ? [required(`${field}.command`)] : [];
}

function validateHttpGet({ port, scheme }: V1HTTPGetAction, field: string): FieldError[] {
  return [...validatePortNumberOrName(port ?? 0, `${field}.port`), ...oneOf(`${field}.scheme`, scheme, SCHEMES)];
}

function validateSleep(seconds: number, graceSeconds: number | undefined, field: string): FieldError[] {
  if (graceSeconds === undefined || (seconds >= 0 && seconds <= graceSeconds)) return [];
  const why = `must be non-negative and less than terminationGracePeriodSeconds (${graceSeconds})`;
  return [invalidValue(field, seconds, why)];
}
