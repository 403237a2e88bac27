import type { V1Container, V1HTTPGetAction, V1Probe } from '@kubernetes/client-node';
import { setDefault, setDefaultNumber } from './unset.ts';

/** Source: Kubernetes pkg/apis/core/v1/defaults.go. */
export function defaultContainer(container: V1Container): void {
  setDefault(container, 'imagePullPolicy', isLatest(container.image ?? '') ? 'Always' : 'IfNotPresent');
  setDefault(container, 'terminationMessagePath', '/dev/termination-log');
  setDefault(container, 'terminationMessagePolicy', 'File');
  container.resources ??= {};
  for (const port of container.ports ?? []) setDefault(port, 'protocol', 'TCP');
  for (const { valueFrom } of container.env ?? []) {
    if (valueFrom?.fieldRef) setDefault(valueFrom.fieldRef, 'apiVersion', 'v1');
  }
  for (const probe of [container.livenessProbe, container.readinessProbe, container.startupProbe]) {
    if (probe) defaultProbe(probe);
  }
  for (const hook of [container.lifecycle?.postStart, container.lifecycle?.preStop]) {
    if (hook?.httpGet) defaultHttpGet(hook.httpGet);
  }
}

function defaultProbe(probe: V1Probe): void {
  if (probe.httpGet) defaultHttpGet(probe.httpGet);
  setDefaultNumber(probe, 'timeoutSeconds', 1);
  setDefaultNumber(probe, 'periodSeconds', 10);
  setDefaultNumber(probe, 'successThreshold', 1);
  setDefaultNumber(probe, 'failureThreshold', 3);
}

function defaultHttpGet(action: V1HTTPGetAction): void {
  setDefault(action, 'path', '/');
  setDefault(action, 'scheme', 'HTTP');
}

/** A digest without a tag is not latest; a colon before the last slash is a registry's port. */
function isLatest(image: string): boolean {
  const [name = '', digest] = image.split('@');
  const tag = name.slice(name.lastIndexOf('/') + 1).split(':')[1];
  return tag === undefined ? digest === undefined : tag === 'latest';
}
