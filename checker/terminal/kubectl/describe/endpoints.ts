import type { CoreV1EndpointPort, V1EndpointAddress, V1Endpoints } from '@kubernetes/client-node';
import { orNone, orUnset, type Text } from './text.ts';

export function describeEndpoints({ metadata = {}, subsets = [] }: V1Endpoints, text: Text): void {
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  text.add('Subsets:');
  for (const { addresses, notReadyAddresses, ports = [] } of subsets) {
    text.add(`Addresses:\t${addressesText(addresses)}`, 1);
    text.add(`NotReadyAddresses:\t${addressesText(notReadyAddresses)}`, 1);
    if (ports.length > 0) describePorts(ports, text);
    text.add('');
  }
}

function addressesText(addresses: readonly V1EndpointAddress[] = []): string {
  return orNone(addresses.map(({ ip }) => ip).join(','));
}

function describePorts(ports: readonly CoreV1EndpointPort[], text: Text): void {
  text.add('Ports:', 1);
  text.add('Name\tPort\tProtocol', 2);
  text.add('----\t----\t--------', 2);
  for (const { name, port, protocol } of ports) text.add(`${orUnset(name)}\t${port}\t${protocol}`, 2);
}
