import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kindConfig } from '../../../checker/cluster/kind/kind-config.ts';

describe('kindConfig', () => {
  it('maps each host port to its nodePort, on the loopback only', () => {
    const hostPorts = [
      { hostPort: 8080, nodePort: 30001 },
      { hostPort: 30002, nodePort: 30002 },
    ];
    expect(kindConfig({ hostPorts })).toBe(`kind: Cluster
apiVersion: kind.x-k8s.io/v1alpha4
nodes:
  - role: control-plane
    extraPortMappings:
      - containerPort: 30001
        hostPort: 8080
        listenAddress: 127.0.0.1
        protocol: TCP
      - containerPort: 30002
        hostPort: 30002
        listenAddress: 127.0.0.1
        protocol: TCP
`);
  });

  it('says nothing of ports where none are mapped', () => {
    expect(parse(kindConfig({ hostPorts: [] })).nodes).toEqual([{ role: 'control-plane' }]);
  });
});
