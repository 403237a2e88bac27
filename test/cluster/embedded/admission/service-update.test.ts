import type { V1Service, V1ServiceSpec } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { admit } from './by-its-rules.ts';
import { causes } from './refusal.ts';

/** As a cluster stores it: with an address. */
function stored(spec: object): V1Service {
  const metadata = { name: 'web', namespace: 'shop', uid: 'u1', creationTimestamp: '2026-01-01T00:00:00Z' };
  const admitted = admit({ apiVersion: 'v1', kind: 'Service', metadata, spec }) as V1Service;
  const addresses = { clusterIP: '10.96.0.7', clusterIPs: ['10.96.0.7'] };
  return {
    ...admitted,
    spec: { ...addresses, ...admitted.spec },
    status: { loadBalancer: { ingress: [{ ip: '1.2.3.4' }] } },
  };
}

const nodePort = stored({ type: 'NodePort', ports: [{ port: 80, nodePort: 30_001 }] });
const clusterIP = stored({ ports: [{ name: 'http', port: 80 }] });

function changed(existing: V1Service, change: Partial<V1ServiceSpec>): V1Service {
  return { ...existing, spec: { ...existing.spec, ...change } };
}

function update(existing: V1Service, object: unknown): V1Service {
  return admit(object, { existing, services: [existing] });
}

const complaints = (existing: V1Service, object: unknown) => causes(object, { existing, services: [existing] });

describe('an update of a Service', () => {
  it('without a change changes nothing', () => {
    expect(update(nodePort, nodePort)).toEqual(nodePort);
  });

  it('keeps the address and the nodePort that the client leaves out', () => {
    const manifest = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop' } };
    const after = update(nodePort, { ...manifest, spec: { type: 'NodePort', ports: [{ port: 8080 }] } });
    expect(after.spec).toMatchObject({ clusterIP: '10.96.0.7', clusterIPs: ['10.96.0.7'] });
    expect(after.spec?.ports).toEqual([{ port: 8080, targetPort: 8080, protocol: 'TCP', nodePort: 30_001 }]);
  });

  it('may ask for the nodePort it has, and not for its neighbour’s', () => {
    const other = {
      ...stored({ type: 'NodePort', ports: [{ port: 80, nodePort: 30_009 }] }),
      metadata: { name: 'other' },
    };
    const options = { existing: nodePort, services: [nodePort, other] };
    expect(() => admit(nodePort, options)).not.toThrow();
    const taken = changed(nodePort, { ports: [{ port: 80, nodePort: 30_009 }] });
    expect(causes(taken, options)).toEqual([
      'FieldValueInvalid spec.ports[0].nodePort: Invalid value: 30009: provided port is already allocated',
    ]);
  });

  it('does not move it', () => {
    const why = 'may not change once set';
    expect(complaints(clusterIP, changed(clusterIP, { clusterIP: '10.96.0.8' }))).toEqual([
      `FieldValueInvalid spec.clusterIPs[0]: Invalid value: ["10.96.0.8"]: ${why}`,
    ]);
    expect(complaints(clusterIP, changed(clusterIP, { clusterIP: 'None' }))).toEqual([
      `FieldValueInvalid spec.clusterIPs[0]: Invalid value: ["None"]: ${why}`,
    ]);
  });

  it('to NodePort draws a nodePort', () => {
    const [port] = update(clusterIP, changed(clusterIP, { type: 'NodePort' })).spec?.ports ?? [];
    expect(port?.nodePort).toBeGreaterThanOrEqual(30_086);
  });

  it('to ClusterIP lets the old nodePort go, and refuses a new one', () => {
    const after = update(nodePort, changed(nodePort, { type: 'ClusterIP' }));
    expect(after.spec?.ports).toEqual([{ port: 80, targetPort: 80, protocol: 'TCP' }]);
    expect(after.spec?.externalTrafficPolicy).toBeUndefined();
    const another = changed(nodePort, { type: 'ClusterIP', ports: [{ port: 80, nodePort: 30_002 }] });
    expect(complaints(nodePort, another)).toEqual([
      "FieldValueForbidden spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'",
    ]);
  });

  it('to ExternalName lets the address go', () => {
    const { spec } = update(clusterIP, changed(clusterIP, { type: 'ExternalName', externalName: 'example.com' }));
    expect(spec).toMatchObject({ type: 'ExternalName', externalName: 'example.com' });
    expect(spec).not.toHaveProperty('clusterIP');
    expect(spec).not.toHaveProperty('clusterIPs');
    expect(spec).not.toHaveProperty('ipFamilies');
  });

  it('from LoadBalancer to NodePort drops what only a load balancer has', () => {
    const before = stored({ type: 'LoadBalancer', ports: [{ port: 80, nodePort: 30_001 }] });
    const { spec } = update(before, changed(before, { type: 'NodePort' }));
    expect(spec).not.toHaveProperty('allocateLoadBalancerNodePorts');
    expect(spec?.ports?.[0]?.nodePort).toBe(30_001);
  });

  it('is of the same object', () => {
    const stranger = { ...nodePort, metadata: { ...nodePort.metadata, uid: 'u2' } };
    expect(complaints(nodePort, stranger)).toEqual([
      'FieldValueInvalid metadata.uid: Invalid value: "u2": field is immutable',
    ]);
  });

  it('leaves status and birth to the server', () => {
    const object = { ...nodePort, metadata: { name: 'web', namespace: 'shop' }, status: { loadBalancer: {} } };
    const after = update(nodePort, object);
    expect(after.status).toEqual(nodePort.status);
    expect(after.metadata).toMatchObject({ uid: 'u1', creationTimestamp: '2026-01-01T00:00:00Z' });
  });
});
