import type { V1Ingress, V1IngressBackend, V1Service } from '@kubernetes/client-node';
import type { Kubectl } from '../context.ts';
import { Refused } from '../errors.ts';
import { endpointsText } from './endpoints-text.ts';
import { slicesOf } from './service.ts';
import { orNone, type Text } from './text.ts';

export async function describeIngress(
  { metadata = {}, spec = {}, status }: V1Ingress,
  text: Text,
  kubectl: Kubectl,
): Promise<void> {
  const namespace = metadata.namespace ?? '';
  text.add(`Name:\t${metadata.name}`);
  text.labels('Labels', metadata.labels);
  text.add(`Namespace:\t${namespace}`);
  text.add(`Address:\t${(status?.loadBalancer?.ingress ?? []).map(({ ip, hostname }) => ip || hostname).join(',')}`);
  text.add(`Ingress Class:\t${orNone(spec.ingressClassName)}`);
  const { defaultBackend, rules = [] } = spec;
  const fallback = defaultBackend ? await backendText(defaultBackend, namespace, kubectl) : '<default>';
  text.add(`Default backend:\t${fallback}`);
  text.add('Rules:');
  text.add('Host\tPath\tBackends', 1);
  text.add('----\t----\t--------', 1);
  const withPaths = rules.filter(({ http }) => http);
  for (const { host, http } of withPaths) {
    text.add(`${host || '*'}\t`, 1);
    for (const { path = '', backend } of http?.paths ?? [])
      text.add(`  \t${path} \t${await backendText(backend, namespace, kubectl)}`, 1);
  }
  if (withPaths.length === 0) text.add(`*\t*\t${fallback}`, 1);
  text.annotations(metadata.annotations);
}

/** `web:80`, and who is behind it now. */
async function backendText({ service }: V1IngressBackend, namespace: string, kubectl: Kubectl): Promise<string> {
  if (!service) return '<none>';
  const { name, port } = service;
  return `${name}:${port?.name ?? port?.number} (${await behind(service, namespace, kubectl)})`;
}

async function behind(
  { name, port }: NonNullable<V1IngressBackend['service']>,
  namespace: string,
  kubectl: Kubectl,
): Promise<string> {
  try {
    const found = await kubectl.api.ask<V1Service>({ path: `/api/v1/namespaces/${namespace}/services/${name}` });
    const meant = found.spec?.ports?.find((one) => (port?.name ? one.name === port.name : one.port === port?.number));
    return endpointsText(await slicesOf(kubectl, namespace, name), meant?.name ?? '');
  } catch (error) {
    if (error instanceof Refused) return `<error: ${error.message}>`;
    throw error;
  }
}
