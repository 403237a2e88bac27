import type {
  V1Container,
  V1ContainerPort,
  V1ContainerState,
  V1ContainerStatus,
  V1EnvVar,
  V1Pod,
} from '@kubernetes/client-node';
import { probeText } from './probe.ts';
import { orNone, type Text, timeText } from './text.ts';

/** What is told of containers: in a Pod with what became of them, in a template without. */
export interface Containers {
  readonly title: string;
  readonly containers: readonly V1Container[];
  /** Where it is a Pod. */
  readonly statuses?: readonly V1ContainerStatus[];
  readonly pod?: V1Pod;
}

export function describeContainers({ title, containers, statuses, pod }: Containers, text: Text): void {
  const indent = pod ? '' : '  ';
  text.add(`${indent}${title}:`);
  for (const container of containers) {
    const status = statuses?.find(({ name }) => name === container.name);
    text.add(`${pod ? '' : ' '}${container.name}:`, 1);
    describeBasics(container, status, text);
    describeWords('Command', container.command, text);
    describeWords('Args', container.args, text);
    if (status) describeStatus(status, text);
    describeAmounts('Limits', container.resources?.limits, text);
    describeAmounts('Requests', container.resources?.requests, text);
    if (container.livenessProbe) text.add(`Liveness:\t${probeText(container.livenessProbe)}`, 2);
    if (container.readinessProbe) text.add(`Readiness:\t${probeText(container.readinessProbe)}`, 2);
    if (container.startupProbe) text.add(`Startup:\t${probeText(container.startupProbe)}`, 2);
    describeEnvironment(container.env ?? [], pod, text);
    describeMounts(container, text);
  }
}

function describeBasics({ image, ports = [] }: V1Container, status: V1ContainerStatus | undefined, text: Text): void {
  if (status) text.add(`Container ID:\t${status.containerID ?? ''}`, 2);
  text.add(`Image:\t${image}`, 2);
  if (status) text.add(`Image ID:\t${status.imageID}`, 2);
  const title = ports.length > 1 ? 'Ports' : 'Port';
  text.add(
    `${title}:\t${orNone(ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`).join(', '))}`,
    2,
  );
  text.add(`Host ${title}:\t${orNone(ports.map(hostPortText).join(', '))}`, 2);
}

function hostPortText({ hostPort = 0, protocol }: V1ContainerPort): string {
  return `${hostPort}/${protocol}`;
}

function describeWords(title: string, words: readonly string[] = [], text: Text): void {
  if (words.length > 0) text.add(`${title}:`, 2);
  for (const word of words) for (const line of word.split('\n')) text.add(line, 3);
}

function describeStatus({ state, lastState, ready, restartCount }: V1ContainerStatus, text: Text): void {
  describeState('State', state, text);
  if (lastState?.terminated) describeState('Last State', lastState, text);
  text.add(`Ready:\t${ready ? 'True' : 'False'}`, 2);
  text.add(`Restart Count:\t${restartCount}`, 2);
}

function describeState(title: string, { running, waiting, terminated }: V1ContainerState = {}, text: Text): void {
  text.add(`${title}:\t${running ? 'Running' : terminated ? 'Terminated' : 'Waiting'}`, 2);
  if (running) text.add(`Started:\t${timeText(running.startedAt)}`, 3);
  else if (waiting?.reason) text.add(`Reason:\t${waiting.reason}`, 3);
  if (!terminated) return;
  const { reason, message, exitCode, signal, startedAt, finishedAt } = terminated;
  if (reason) text.add(`Reason:\t${reason}`, 3);
  if (message) text.add(`Message:\t${message}`, 3);
  text.add(`Exit Code:\t${exitCode}`, 3);
  if (signal) text.add(`Signal:\t${signal}`, 3);
  text.add(`Started:\t${timeText(startedAt)}`, 3);
  text.add(`Finished:\t${timeText(finishedAt)}`, 3);
}

function describeAmounts(title: string, amounts: Readonly<Record<string, string>> = {}, text: Text): void {
  const names = Object.keys(amounts).toSorted();
  if (names.length > 0) text.add(`${title}:`, 2);
  for (const name of names) text.add(`${name}:\t${amounts[name]}`, 3);
}

function describeEnvironment(env: readonly V1EnvVar[], pod: V1Pod | undefined, text: Text): void {
  text.add(env.length === 0 ? 'Environment:\t<none>' : 'Environment:', 2);
  for (const { name, value = '', valueFrom } of env) {
    const { fieldRef, configMapKeyRef, secretKeyRef } = valueFrom ?? {};
    if (fieldRef)
      text.add(
        `${name}:\t${ownField(pod, fieldRef.fieldPath)} (${fieldRef.apiVersion ?? 'v1'}:${fieldRef.fieldPath})`,
        3,
      );
    else if (secretKeyRef)
      text.add(
        `${name}:\t<set to the key '${secretKeyRef.key}' in secret '${secretKeyRef.name}'>\tOptional: ${secretKeyRef.optional ?? false}`,
        3,
      );
    else if (configMapKeyRef)
      text.add(
        `${name}:\t<set to the key '${configMapKeyRef.key}' of config map '${configMapKeyRef.name}'>\tOptional: ${configMapKeyRef.optional ?? false}`,
        3,
      );
    else
      for (const [index, line] of value.split('\n').entries()) text.add(`${index === 0 ? `${name}:` : ''}\t${line}`, 3);
  }
}

/** Those that kubectl can look up itself. */
function ownField(pod: V1Pod | undefined, path: string): string {
  const { name = '', namespace = '', uid = '' } = pod?.metadata ?? {};
  const known: Readonly<Record<string, string>> = {
    'metadata.name': name,
    'metadata.namespace': namespace,
    'metadata.uid': uid,
  };
  return known[path] ?? '';
}

function describeMounts({ volumeMounts = [] }: V1Container, text: Text): void {
  text.add(volumeMounts.length === 0 ? 'Mounts:\t<none>' : 'Mounts:', 2);
  for (const { mountPath, name, readOnly, subPath } of volumeMounts.toSorted((one, other) =>
    one.mountPath < other.mountPath ? -1 : 1,
  ))
    text.add(`${mountPath} from ${name} (${readOnly ? 'ro' : 'rw'}${subPath ? `,path="${subPath}"` : ''})`, 3);
}
