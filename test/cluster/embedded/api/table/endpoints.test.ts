import { describe, expect, it } from 'vitest';
import { cellsOf } from './cells.ts';

const ips = (...last: number[]) => last.map((one) => ({ ip: `10.244.0.${one}` }));

describe('Endpoints', () => {
  it.each([
    ['<none>', []],
    ['10.244.0.1:80', [{ addresses: ips(1), ports: [{ port: 80 }] }]],
    ['10.244.0.1,10.244.0.2', [{ addresses: ips(1, 2) }]],
    ['[fd00::1]:80', [{ addresses: [{ ip: 'fd00::1' }], ports: [{ port: 80 }] }]],
    [
      '10.244.0.1:80,10.244.0.2:80,10.244.0.1:443 + 1 more...',
      [{ addresses: ips(1, 2), ports: [{ port: 80 }, { port: 443 }] }],
    ],
    ['', [{ notReadyAddresses: ips(1), ports: [{ port: 80 }] }]],
    [':0', [{ addresses: [{}], ports: [{}] }]],
  ])('are shown as "%s"', (expected, subsets) => {
    expect(cellsOf('Endpoints', { subsets })['Endpoints']).toBe(expected);
  });
});

describe('an EndpointSlice', () => {
  it('shows its ports and addresses', () => {
    const endpoints = [{ addresses: ['10.244.0.1'] }, { addresses: ['10.244.0.2'] }];
    const cells = cellsOf('EndpointSlice', { addressType: 'IPv4', ports: [{ port: 80 }, { port: 443 }], endpoints });
    expect(cells).toMatchObject({ AddressType: 'IPv4', Ports: '80,443', Endpoints: '10.244.0.1,10.244.0.2' });
  });

  it('says <unset> where there are none', () => {
    const cells = cellsOf('EndpointSlice', { addressType: 'IPv4', ports: null, endpoints: null });
    expect(cells).toMatchObject({ Ports: '<unset>', Endpoints: '<unset>' });
  });

  it('shows three and counts the rest, whether they are ready or not', () => {
    const endpoints = [1, 2, 3, 4, 5].map((one) => ({
      addresses: [`10.244.0.${one}`],
      conditions: { ready: one < 3 },
    }));
    const shown = '10.244.0.1,10.244.0.2,10.244.0.3 + 2 more...';
    expect(cellsOf('EndpointSlice', { endpoints })['Endpoints']).toBe(shown);
  });

  it('names a port that has no number, and stars one without a name', () => {
    expect(cellsOf('EndpointSlice', { ports: [{ name: 'any' }, {}] })['Ports']).toBe('any,*');
  });
});
