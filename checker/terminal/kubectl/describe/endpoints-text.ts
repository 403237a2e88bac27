import type { V1EndpointSlice } from '@kubernetes/client-node';

/** kubectl counts those that do not fit. */
const MOST_SHOWN = 3;

/** The ready addresses behind a port, by its name. */
export function endpointsText(slices: readonly V1EndpointSlice[], portName: string): string {
  if (slices.length === 0) return '<none>';
  const ready = slices.flatMap(({ endpoints = [], ports = [] }) => {
    const addresses = endpoints
      .filter(({ conditions }) => conditions?.ready !== false)
      .map(({ addresses: [first] }) => first ?? '');
    if (ports.length === 0) return addresses;
    return ports
      .filter(({ name = '' }) => name === portName)
      .flatMap(({ port }) => addresses.map((address) => `${address}:${port}`));
  });
  const more = ready.length - MOST_SHOWN;
  return ready.slice(0, MOST_SHOWN).join(',') + (more > 0 ? ` + ${more} more...` : '');
}
