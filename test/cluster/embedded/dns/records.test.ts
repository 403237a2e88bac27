import type { V1EndpointSlice, V1Service } from '@ngrok/webernetes';
import { describe, expect, it } from 'vitest';
import { answer, type ClusterState } from '../../../../checker/cluster/embedded/dns/records.ts';

const service = (name: string, spec: V1Service['spec'], namespace = 'default'): V1Service => ({
  metadata: { name, namespace },
  spec,
});

const slice = (
  of: string,
  endpoints: V1EndpointSlice['endpoints'],
  ports: V1EndpointSlice['ports'],
): V1EndpointSlice => ({
  addressType: 'IPv4',
  metadata: { name: `${of}-1`, namespace: 'default', labels: { 'kubernetes.io/service-name': of } },
  endpoints,
  ports,
});

const http = { name: 'http', port: 80, protocol: 'TCP' };
const endpoints: V1EndpointSlice['endpoints'] = [
  { addresses: ['10.244.0.5'], hostname: 'db-0', conditions: { ready: true } },
  { addresses: ['10.244.0.6'], conditions: {} },
  { addresses: ['10.244.0.7'], conditions: { ready: false } },
];

const state: ClusterState = {
  namespaces: ['default', 'shop', 'empty'].map((name) => ({ metadata: { name } })),
  services: [
    service('web', { clusterIP: '10.96.1.1', ports: [http, { name: 'dns', port: 53, protocol: 'UDP' }] }),
    service('web', { clusterIP: '10.96.1.2', type: 'NodePort', ports: [{ port: 80, nodePort: 30001 }] }, 'shop'),
    service('db', { clusterIP: 'None', ports: [http] }),
    service('all', { clusterIP: 'None', publishNotReadyAddresses: true, ports: [http] }),
    service('nobody', { clusterIP: 'None', ports: [http] }),
    service('typo', { clusterIP: 'None', ports: [{ ...http, targetPort: 'htpp' }] }),
    service('outside', { type: 'ExternalName', externalName: 'Example.com.' }),
    service('alias', { type: 'ExternalName', externalName: 'web.shop.svc.cluster.local' }),
    service('circle', { type: 'ExternalName', externalName: 'circle.default.svc.cluster.local' }),
    service('number', { type: 'ExternalName', externalName: '10.0.0.1' }),
  ],
  endpointSlices: [
    slice('db', endpoints, [{ ...http, port: 8080 }]),
    slice('all', endpoints, [{ ...http, port: 8080 }]),
    slice('typo', [{ addresses: ['10.244.0.9'], conditions: { ready: true } }], []),
    slice(
      'web',
      [{ addresses: ['10.244.0.8'], hostname: 'front', conditions: { ready: true } }],
      [{ ...http, port: 8080 }],
    ),
  ],
};

const ask = (name: string, type: 'A' | 'AAAA' | 'SRV' | 'CNAME' = 'A') => answer(state, { name, type });
const addresses = (name: string) =>
  ask(name).answers.map((record) => (record.type === 'A' ? record.address : record.type));

const noSuchName = { rcode: 'NXDOMAIN', answers: [] };
const noSuchRecord = { rcode: 'NOERROR', answers: [] };

describe('the records of a Service', () => {
  it('has its ClusterIP, in its own namespace', () => {
    expect(ask('web.default.svc.cluster.local')).toEqual({
      rcode: 'NOERROR',
      answers: [{ type: 'A', name: 'web.default.svc.cluster.local', address: '10.96.1.1', ttl: 30 }],
    });
    expect(addresses('web.shop.svc.cluster.local')).toEqual(['10.96.1.2']);
  });

  it('is found with a final dot and in capitals', () => {
    expect(addresses('WEB.Default.svc.cluster.local.')).toEqual(['10.96.1.1']);
  });

  it('has a port record for each named port and protocol', () => {
    const target = 'web.default.svc.cluster.local';
    const name = `_http._tcp.${target}`;
    expect(ask(name, 'SRV').answers).toEqual([{ type: 'SRV', name, target, port: 80, ttl: 30 }]);
    expect(ask(`_dns._udp.${target}`, 'SRV').answers).toMatchObject([{ port: 53 }]);
    expect(ask(`_dns._tcp.${target}`, 'SRV')).toEqual(noSuchName);
    expect(ask(`_https._tcp.${target}`, 'SRV')).toEqual(noSuchName);
  });

  it('is there without a record of another family: no error, no answer', () => {
    expect(ask('web.default.svc.cluster.local', 'AAAA')).toEqual(noSuchRecord);
    expect(ask('web.default.svc.cluster.local', 'CNAME')).toEqual(noSuchRecord);
  });

  it('shows a single endpoint by its hostname', () => {
    expect(addresses('front.web.default.svc.cluster.local')).toEqual(['10.244.0.8']);
    expect(ask('back.web.default.svc.cluster.local')).toEqual(noSuchName);
  });
});

describe('the records of a headless Service', () => {
  it('has the addresses of its ready endpoints; unknown readiness is ready', () => {
    expect(addresses('db.default.svc.cluster.local')).toEqual(['10.244.0.5', '10.244.0.6']);
  });

  it('has all addresses where it publishes those not ready', () => {
    expect(addresses('all.default.svc.cluster.local')).toEqual(['10.244.0.5', '10.244.0.6', '10.244.0.7']);
  });

  it('has each Pod by hostname, or by its address with dashes', () => {
    expect(addresses('db-0.db.default.svc.cluster.local')).toEqual(['10.244.0.5']);
    expect(addresses('10-244-0-6.db.default.svc.cluster.local')).toEqual(['10.244.0.6']);
    expect(ask('10-244-0-7.db.default.svc.cluster.local')).toEqual(noSuchName);
  });

  it('has port records that lead to its Pods and their own ports', () => {
    const records = ask('_http._tcp.db.default.svc.cluster.local', 'SRV').answers;
    expect(records).toMatchObject([
      { target: 'db-0.db.default.svc.cluster.local', port: 8080 },
      { target: '10-244-0-6.db.default.svc.cluster.local', port: 8080 },
    ]);
  });

  it('does not exist while nobody is behind it', () => {
    expect(ask('nobody.default.svc.cluster.local')).toEqual(noSuchName);
  });

  it('has addresses and no port records where no container has its targetPort', () => {
    expect(addresses('typo.default.svc.cluster.local')).toEqual(['10.244.0.9']);
    expect(ask('typo.default.svc.cluster.local', 'SRV')).toEqual(noSuchRecord);
    expect(ask('_http._tcp.typo.default.svc.cluster.local', 'SRV')).toEqual(noSuchName);
  });
});

describe('an ExternalName', () => {
  it('is an alias of a name elsewhere, and nothing more', () => {
    const name = 'outside.default.svc.cluster.local';
    expect(ask(name).answers).toEqual([{ type: 'CNAME', name, target: 'example.com', ttl: 30 }]);
  });

  it('is followed inside the cluster', () => {
    expect(addresses('alias.default.svc.cluster.local')).toEqual(['CNAME', '10.96.1.2']);
    expect(ask('alias.default.svc.cluster.local', 'CNAME').answers).toHaveLength(1);
  });

  it('has no names below it, and is none for an address', () => {
    expect(ask('a.outside.default.svc.cluster.local')).toEqual(noSuchName);
    expect(ask('number.default.svc.cluster.local')).toEqual(noSuchName);
  });

  it('may lead round in a circle', () => {
    expect(new Set(addresses('circle.default.svc.cluster.local'))).toEqual(new Set(['CNAME']));
  });
});

describe('other names', () => {
  it('has the API server, also where no Service of it is kept', () => {
    expect(addresses('kubernetes.default.svc.cluster.local')).toEqual(['10.96.0.1']);
    expect(ask('_https._tcp.kubernetes.default.svc.cluster.local', 'SRV').answers).toMatchObject([{ port: 443 }]);
    const own = service('kubernetes', { clusterIP: '10.96.9.9', ports: [] });
    const kept = { ...own, spec: { ...own.spec, ports: [{ port: 443 }] } };
    const withOwn = { ...state, services: [...state.services, kept] };
    expect(answer(withOwn, { name: 'kubernetes.default.svc.cluster.local', type: 'A' }).answers).toMatchObject([
      { address: '10.96.9.9' },
    ]);
  });

  it.each(['cluster.local', 'svc.cluster.local', 'empty.svc.cluster.local'])('%s is there, without records', (name) => {
    expect(ask(name)).toEqual(noSuchRecord);
  });

  it.each([
    'wbe.default.svc.cluster.local',
    'web.empty.svc.cluster.local',
    'web.nowhere.svc.cluster.local',
    'nowhere.svc.cluster.local',
    'web.default.svc.cluster.local.default.svc.cluster.local',
    'web.default',
    'web',
    'example.com',
    'xcluster.local',
    '_http._tcp.x.web.default.svc.cluster.local',
  ])('%s does not exist', (name) => {
    expect(ask(name)).toEqual(noSuchName);
  });

  it('spells Pod addresses out, in a namespace that is there', () => {
    expect(addresses('10-244-0-5.default.pod.cluster.local')).toEqual(['10.244.0.5']);
    expect(ask('10-244-0-5.nowhere.pod.cluster.local')).toEqual(noSuchName);
    expect(ask('web-1.default.pod.cluster.local')).toEqual(noSuchName);
  });
});
