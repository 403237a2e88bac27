import { describe, expect, it } from 'vitest';
import { ago, cellsOf } from './cells.ts';

function service(spec: object, ingress: object[] = []) {
  return cellsOf('Service', { metadata: { name: 'web' }, spec, status: { loadBalancer: { ingress } } });
}

describe('a Service', () => {
  it('shows its ports with their nodePorts, and its selector', () => {
    const ports = [
      { port: 80, nodePort: 30001, protocol: 'TCP' },
      { port: 53, protocol: 'UDP' },
    ];
    const metadata = { name: 'web', creationTimestamp: ago(200) };
    const spec = { type: 'NodePort', clusterIP: '10.96.0.7', ports, selector: { tier: 'front', app: 'web' } };
    expect(cellsOf('Service', { metadata, spec })).toEqual({
      Name: 'web',
      Type: 'NodePort',
      'Cluster-IP': '10.96.0.7',
      'External-IP': '<none>',
      'Port(s)': '80:30001/TCP,53/UDP',
      Age: '3m20s',
      Selector: 'app=web,tier=front',
    });
  });

  it('without ports, address or selector says <none>', () => {
    expect(service({ type: 'ClusterIP' })).toMatchObject({
      'Cluster-IP': '<none>',
      'Port(s)': '<none>',
      Selector: '<none>',
    });
  });

  it('may have null where nothing is set', () => {
    const nothing = {
      type: 'NodePort',
      externalIPs: null,
      selector: null,
      clusterIPs: null,
      ports: [{ port: 80, protocol: null }, { port: null }],
    };
    const shown = { 'External-IP': '<none>', 'Port(s)': '80/TCP,0/TCP', Selector: '<none>' };
    expect(service(nothing)).toMatchObject(shown);
  });

  it('that is headless has None for an address', () => {
    expect(service({ clusterIP: 'None', clusterIPs: ['None'] })['Cluster-IP']).toBe('None');
  });
});

describe('EXTERNAL-IP of a Service', () => {
  const externalIPs = ['192.0.2.1', '192.0.2.2'];
  const long = 'a-very-long-name.of-a-load-balancer.example.com';

  it.each([
    ['ClusterIP', {}, [], '<none>'],
    ['ClusterIP', { externalIPs }, [], '192.0.2.1,192.0.2.2'],
    ['NodePort', {}, [], '<none>'],
    ['NodePort', { externalIPs }, [], '192.0.2.1,192.0.2.2'],
    ['LoadBalancer', {}, [], '<pending>'],
    ['LoadBalancer', {}, [{ ip: '10.0.0.9' }, { ip: '10.0.0.10' }, { ip: '10.0.0.9' }], '10.0.0.10,10.0.0.9'],
    ['LoadBalancer', {}, [{ hostname: long }], long],
    ['LoadBalancer', { externalIPs }, [{ ip: '198.51.100.3' }], '198.51.100.3,192.0.2.1,192.0.2.2'],
    ['LoadBalancer', { externalIPs }, [], '192.0.2.1,192.0.2.2'],
    ['ExternalName', { externalName: 'db.example.com' }, [], 'db.example.com'],
    ['Other', {}, [], '<unknown>'],
  ])('of type %s with %j and %j', (type, spec, ingress, expected) => {
    expect(service({ type, ...spec }, ingress)['External-IP']).toBe(expected);
  });
});
