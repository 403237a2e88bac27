import type { DiscoveryV1EndpointPort, V1EndpointSlice } from '@kubernetes/client-node';
import { firstThree } from '../cells/first-three.ts';
import { AGE, type Column, NAME, text } from '../column.ts';

/** Source: `printEndpointSlice` of Kubernetes pkg/printers/internalversion/printers.go. */
export const ENDPOINT_SLICE: readonly Column<V1EndpointSlice>[] = [
  NAME,
  text('AddressType', 'Kind of its addresses', ({ addressType }) => addressType ?? ''),
  text('Ports', 'Ports of every endpoint', ({ ports }) => firstThree((ports ?? []).map(portText)) || '<unset>'),
  text('Endpoints', 'Addresses, ready or not', ({ endpoints }) => {
    return firstThree((endpoints ?? []).flatMap(({ addresses }) => addresses ?? [])) || '<unset>';
  }),
  AGE,
];

/** A port without a number stands for every port. */
function portText({ port, name }: DiscoveryV1EndpointPort): string {
  return port === undefined || port === null ? (name ?? '*') : String(port);
}
