import type { V1Endpoint, V1EndpointSlice } from '@kubernetes/client-node';
import { orUnset, type Text } from './text.ts';

export function describeEndpointSlice(
  { metadata = {}, addressType, ports = [], endpoints = [] }: V1EndpointSlice,
  text: Text,
): void {
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  text.add(`AddressType:\t${addressType}`);
  describePorts(ports ?? [], text);
  text.add(endpoints.length === 0 ? 'Endpoints: <none>' : 'Endpoints:');
  for (const endpoint of endpoints) describeEndpoint(endpoint, text);
}

function describePorts(
  ports: readonly { readonly name?: string; readonly port?: number; readonly protocol?: string }[],
  text: Text,
): void {
  text.add(ports.length === 0 ? 'Ports: <unset>' : 'Ports:');
  if (ports.length === 0) return;
  text.add('Name\tPort\tProtocol', 1);
  text.add('----\t----\t--------', 1);
  for (const { name, port, protocol } of ports) text.add(`${orUnset(name)}\t${port ?? '<unset>'}\t${protocol}`, 1);
}

function describeEndpoint(
  { addresses, conditions, hostname, targetRef, nodeName, zone }: V1Endpoint,
  text: Text,
): void {
  text.add(`- Addresses:\t${addresses.join(', ')}`, 1);
  text.add('Conditions:', 2);
  text.add(`Ready:\t${conditions?.ready ?? '<unset>'}`, 3);
  text.add(`Hostname:\t${orUnset(hostname)}`, 2);
  if (targetRef) text.add(`TargetRef:\t${targetRef.kind}/${targetRef.name}`, 2);
  text.add(`NodeName:\t${orUnset(nodeName)}`, 2);
  text.add(`Zone:\t${orUnset(zone)}`, 2);
}
