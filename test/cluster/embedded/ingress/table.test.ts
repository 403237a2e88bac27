import { describe, expect, it } from 'vitest';
import { ago, cellsOf } from '../api/table/cells.ts';

const metadata = { name: 'shop', creationTimestamp: ago(90) };
const rules = (...hosts: (string | undefined)[]) => hosts.map((host) => ({ host }));
const hostsOf = (...hosts: (string | undefined)[]) => cellsOf('Ingress', { spec: { rules: rules(...hosts) } })['Hosts'];

describe('kubectl get ingress', () => {
  it('shows class, hosts, addresses and ports', () => {
    const spec = { ingressClassName: 'gatehouse', rules: rules('shop.example'), tls: [] };
    const status = { loadBalancer: { ingress: [{ hostname: 'localhost' }, { ip: '127.0.0.2' }] } };
    expect(cellsOf('Ingress', { metadata, spec, status })).toEqual({
      Name: 'shop',
      Class: 'gatehouse',
      Hosts: 'shop.example',
      Address: '127.0.0.2,localhost',
      Ports: '80',
      Age: '90s',
    });
  });

  it('shows what is not there as a real one does', () => {
    expect(cellsOf('Ingress', {})).toMatchObject({ Class: '<none>', Hosts: '*', Address: '', Ports: '80' });
    expect(cellsOf('Ingress', { spec: { tls: [{ hosts: ['a'] }] } })['Ports']).toBe('80, 443');
  });

  it('counts the rules after the third host', () => {
    expect(hostsOf('a', 'b', 'c')).toBe('a,b,c');
    expect(hostsOf('a', 'b', 'c', 'd', 'e')).toBe('a,b,c + 2 more...');
    expect(hostsOf('a', undefined, 'b')).toBe('a,b');
    expect(hostsOf('a', 'b', 'c', undefined)).toBe('a,b,c + 1 more...');
  });
});

describe('kubectl get ingressclass', () => {
  it('shows controller and parameters', () => {
    const controller = 'example.com/one';
    const cells = { Name: 'shop', Controller: controller, Age: '90s' };
    expect(cellsOf('IngressClass', { metadata, spec: { controller } })).toEqual({ ...cells, Parameters: '<none>' });
    const parameters = { apiGroup: 'example.com', kind: 'Settings', name: 'fast' };
    expect(cellsOf('IngressClass', { metadata, spec: { controller, parameters } })).toEqual({
      ...cells,
      Parameters: 'Settings.example.com/fast',
    });
  });
});
