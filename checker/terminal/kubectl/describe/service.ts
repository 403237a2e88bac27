import type { V1EndpointSlice, V1LoadBalancerIngress, V1Service, V1ServicePort } from '@kubernetes/client-node';
import type { Kubectl } from '../context.ts';
import { endpointsText } from './endpoints-text.ts';
import { orNone, orUnset, selectorText, type Text } from './text.ts';

export async function describeService(
  { metadata = {}, spec = {}, status }: V1Service,
  text: Text,
  kubectl: Kubectl,
): Promise<void> {
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  text.add(`Selector:\t${selectorText(spec.selector)}`);
  text.add(`Type:\t${spec.type}`);
  if (spec.ipFamilyPolicy) text.add(`IP Family Policy:\t${spec.ipFamilyPolicy}`);
  text.add(`IP Families:\t${orNone(spec.ipFamilies?.join(','))}`);
  text.add(`IP:\t${spec.clusterIP ?? ''}`);
  text.add(`IPs:\t${orNone(spec.clusterIPs?.join(','))}`);
  if (spec.externalIPs?.length) text.add(`External IPs:\t${spec.externalIPs.join(',')}`);
  if (spec.externalName) text.add(`External Name:\t${spec.externalName}`);
  if (spec.loadBalancerIP) text.add(`Desired LoadBalancer IP:\t${spec.loadBalancerIP}`);
  const ingress = status?.loadBalancer?.ingress ?? [];
  if (ingress.length > 0) text.add(`LoadBalancer Ingress:\t${ingress.map(ingressText).join(', ')}`);
  const slices = await slicesOf(kubectl, metadata.namespace ?? '', metadata.name ?? '');
  for (const port of spec.ports ?? []) describePort(port, slices, text);
  text.add(`Session Affinity:\t${spec.sessionAffinity}`);
  if (spec.externalTrafficPolicy) text.add(`External Traffic Policy:\t${spec.externalTrafficPolicy}`);
  if (spec.internalTrafficPolicy) text.add(`Internal Traffic Policy:\t${spec.internalTrafficPolicy}`);
  if (spec.healthCheckNodePort) text.add(`HealthCheck NodePort:\t${spec.healthCheckNodePort}`);
  if (spec.loadBalancerSourceRanges?.length)
    text.add(`LoadBalancer Source Ranges:\t${spec.loadBalancerSourceRanges.join(',')}`);
}

export async function slicesOf({ api }: Kubectl, namespace: string, service: string): Promise<V1EndpointSlice[]> {
  const path = `/apis/discovery.k8s.io/v1/namespaces/${encodeURIComponent(namespace)}/endpointslices`;
  const query = { labelSelector: `kubernetes.io/service-name=${service}` };
  return (await api.ask<{ items: V1EndpointSlice[] }>({ path, query })).items;
}

function describePort(
  { name, port, protocol, targetPort, nodePort }: V1ServicePort,
  slices: readonly V1EndpointSlice[],
  text: Text,
): void {
  text.add(`Port:\t${orUnset(name)}\t${port}/${protocol}`);
  text.add(`TargetPort:\t${String(targetPort ?? port)}/${protocol}`);
  if (nodePort) text.add(`NodePort:\t${orUnset(name)}\t${nodePort}/${protocol}`);
  text.add(`Endpoints:\t${endpointsText(slices, name ?? '')}`);
}

function ingressText({ ip, hostname, ipMode }: V1LoadBalancerIngress): string {
  return ip ? `${ip}${ipMode ? ` (${ipMode})` : ''}` : (hostname ?? '');
}
