import type { V1Service } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { admit } from './by-its-rules.ts';
import { causes, refusal } from './refusal.ts';

const service = (name: string, spec: object) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name }, spec });
const nodePortsOf = (admitted: unknown) => ((admitted as V1Service).spec?.ports ?? []).map(({ nodePort }) => nodePort);
const asked = (nodePort: number) => service('web', { type: 'NodePort', ports: [{ port: 80, nodePort }] });
const unasked = service('web', { type: 'NodePort', ports: [{ port: 80 }] });

const other = admit(service('other', { type: 'NodePort', ports: [{ port: 80, nodePort: 30_001 }] })) as V1Service;

describe('a nodePort asked for', () => {
  it('is kept', () => {
    expect(nodePortsOf(admit(asked(30_002), { services: [other] }))).toEqual([30_002]);
  });

  it.each([80, 29_999, 32_768])('is in the range: %i is not', (nodePort) => {
    expect(refusal(asked(nodePort)).message).toBe(
      `Service "web" is invalid: spec.ports[0].nodePort: Invalid value: ${nodePort}: provided port is not in the valid range. The range of valid ports is 30000-32767`,
    );
  });

  it('is in the range of this cluster', () => {
    const nodePortRange = { from: 31_000, to: 31_100 };
    expect(causes(asked(30_001), { nodePortRange })[0]).toContain('The range of valid ports is 31000-31100');
  });

  it('is nobody else’s, in any namespace', () => {
    expect(causes(asked(30_001), { services: [other] })).toEqual([
      'FieldValueInvalid spec.ports[0].nodePort: Invalid value: 30001: provided port is already allocated',
    ]);
  });

  it('is not asked for twice by one Service', () => {
    const ports = [
      { name: 'a', port: 80, nodePort: 30_005 },
      { name: 'b', port: 81, nodePort: 30_005 },
    ];
    expect(causes(service('web', { type: 'NodePort', ports }))).toEqual([
      'FieldValueInvalid spec.ports[1].nodePort: Invalid value: 30005: provided port is already allocated',
    ]);
  });

  it('is told alone, before everything else that is wrong', () => {
    expect(causes({ ...asked(80), metadata: { name: '1web' } })).toHaveLength(1);
  });
});

describe('a nodePort left out', () => {
  it('comes from the upper band, and leaves the lower one to those who ask', () => {
    for (let round = 0; round < 300; round += 1) {
      const [nodePort = 0] = nodePortsOf(admit(unasked));
      expect(nodePort).toBeGreaterThanOrEqual(30_086);
      expect(nodePort).toBeLessThanOrEqual(32_767);
    }
  });

  it('is drawn at random', () => {
    const drawn = new Set(Array.from({ length: 20 }, () => nodePortsOf(admit(unasked))[0]));
    expect(drawn.size).toBeGreaterThan(1);
  });

  it('is a free one, and comes from the lower band when the upper one is full', () => {
    const nodePortRange = { from: 30_000, to: 30_019 };
    const taken = service('taken', {
      ports: Array.from({ length: 18 }, (_, index) => ({
        name: `p${index}`,
        port: index + 1,
        nodePort: 30_002 + index,
      })),
    }) as unknown as V1Service;
    const services = [taken, other];
    expect(nodePortsOf(admit(unasked, { services, nodePortRange }))).toEqual([30_000]);
    const full = [...services, asked(30_000) as unknown as V1Service];
    expect(refusal(unasked, { services: full, nodePortRange })).toMatchObject({
      code: 500,
      message: 'Internal error occurred: failed to allocate a nodePort: range is full',
    });
  });

  it('is shared by TCP and UDP of one port', () => {
    const ports = [
      { name: 'a', port: 53 },
      { name: 'b', port: 53, protocol: 'UDP', nodePort: 30_053 },
    ];
    expect(nodePortsOf(admit(service('dns', { type: 'NodePort', ports })))).toEqual([30_053, 30_053]);
  });

  it('stays out where a load balancer does without', () => {
    const spec = { type: 'LoadBalancer', ports: [{ port: 80 }] };
    expect(nodePortsOf(admit(service('web', spec)))).toEqual([expect.any(Number)]);
    expect(nodePortsOf(admit(service('web', { ...spec, allocateLoadBalancerNodePorts: false })))).toEqual([undefined]);
  });

  it('stays out of a ClusterIP Service', () => {
    expect(nodePortsOf(admit(service('web', { ports: [{ port: 80 }] })))).toEqual([undefined]);
  });
});

describe('a cluster address asked for', () => {
  it('is nobody else’s', () => {
    const services = [{ ...other, spec: { ...other.spec, clusterIP: '10.96.0.10' } }];
    expect(causes(service('web', { clusterIP: '10.96.0.10', ports: [{ port: 80 }] }), { services })).toEqual([
      'FieldValueInvalid spec.clusterIPs: Invalid value: ["10.96.0.10"]: failed to allocate IP 10.96.0.10: provided IP is already allocated',
    ]);
  });
});
