import type { V1Pod, V1Service, V1ServicePort } from '@kubernetes/client-node';
import { complaint } from './errors.ts';

/** A port of the host, and the Pod's that it leads to. */
export interface ForwardedPort {
  /** 0 where any will do. */
  readonly local: number;
  readonly remote: number;
}

/**
 * Reads `8080:80`, `80`, `:80` and `8080:http`; by way of a Service its port stands for the Pod's targetPort. Texts:
 * kubectl pkg/cmd/portforward/portforward.go.
 * @throws {CommandError}
 */
export function forwardedPorts(words: readonly string[], pod: V1Pod, service?: V1Service): ForwardedPort[] {
  return words.map((word) => {
    const [first = '', second] = word.split(':');
    const remoteText = second ?? first;
    const remote = service ? targetPort(service, pod, remoteText) : podPort(pod, remoteText);
    if (second === undefined && !/^\d+$/.test(first)) return { local: remote, remote };
    return { local: first === '' ? 0 : localPort(first, word), remote };
  });
}

function localPort(text: string, word: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw complaint(
    `error parsing local port '${text}': strconv.ParseUint: parsing "${text}": invalid syntax (in ${word})`,
  );
}

function podPort({ metadata, spec }: V1Pod, text: string): number {
  if (/^\d+$/.test(text)) {
    if (Number(text) > 0 && Number(text) < 65_536) return Number(text);
    throw complaint('remote port must be > 0');
  }
  const found = spec?.containers.flatMap(({ ports = [] }) => ports).find(({ name }) => name === text);
  if (found) return found.containerPort;
  throw complaint(`Pod '${metadata?.name}' does not have a named port '${text}'`);
}

function targetPort({ metadata, spec }: V1Service, pod: V1Pod, text: string): number {
  const isNumber = /^\d+$/.test(text);
  const found = spec?.ports?.find((port) => (isNumber ? port.port === Number(text) : port.name === text));
  if (!found && isNumber) throw complaint(`Service ${metadata?.name} does not have a service port ${text}`);
  if (!found) throw complaint(`Service '${metadata?.name}' does not have a named port '${text}'`);
  return containerPort(found, pod, spec?.clusterIP === 'None');
}

function containerPort({ port, targetPort: target = port }: V1ServicePort, pod: V1Pod, isHeadless: boolean): number {
  // Behind a headless Service nothing is translated.
  if (isHeadless) return port;
  return typeof target === 'number' ? target || port : podPort(pod, target);
}
