import type {
  V1Deployment,
  V1Endpoint,
  V1EndpointSlice,
  V1Pod,
  V1Service,
  V1ServiceSpec,
} from '@kubernetes/client-node';
import type { ClusterObjects } from '../../src/picture/cluster-objects.ts';

/** Objects as the API gives them, with just what a picture looks at. */
const NOTHING: ClusterObjects = {
  nodes: [],
  pods: [],
  services: [],
  endpointSlices: [],
  deployments: [],
  hostPorts: [],
  namespaces: [],
};

export const objects = (some: Partial<ClusterObjects>): ClusterObjects => ({ ...NOTHING, ...some });

interface PodOptions {
  readonly namespace?: string;
  readonly ip?: string;
  readonly phase?: string;
  readonly ready?: boolean;
  /** What its container waits for. */
  readonly waiting?: string;
  readonly exitCode?: number;
  readonly ending?: boolean;
  readonly made?: number;
  readonly of?: string;
}

export function pod(name: string, options: PodOptions = {}): V1Pod {
  const { namespace = 'lab', ip, phase = 'Running', ready = phase === 'Running', waiting, exitCode, of } = options;
  const state = waiting ? { waiting: { reason: waiting } } : exitCode === undefined ? {} : { terminated: { exitCode } };
  return {
    metadata: {
      name,
      namespace,
      uid: `uid-${namespace}-${name}`,
      creationTimestamp: new Date(options.made ?? 0),
      labels: of ? { 'pod-template-hash': '5d4f' } : {},
      ...(of && { ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: `${of}-5d4f`, uid: 'rs' }] }),
      ...(options.ending && { deletionTimestamp: new Date(9) }),
    },
    spec: { containers: [] },
    status: {
      phase,
      podIP: ip,
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
      containerStatuses: [{ name: 'c', image: 'i', imageID: '', ready, restartCount: 0, state }],
    },
  };
}

export function service(name: string, spec: V1ServiceSpec, namespace = 'lab'): V1Service {
  return { metadata: { name, namespace, uid: `uid-${namespace}-${name}` }, spec };
}

export function slice(service: string, entries: V1Endpoint[], port: number | null = 80): V1EndpointSlice {
  return {
    addressType: 'IPv4',
    metadata: { name: `${service}-x`, namespace: 'lab', labels: { 'kubernetes.io/service-name': service } },
    endpoints: entries,
    ports: port === null ? [] : [{ port }],
  };
}

export const entry = (pod: string, address: string, ready = true): V1Endpoint => ({
  addresses: [address],
  conditions: { ready },
  targetRef: { kind: 'Pod', name: pod, namespace: 'lab' },
});

export function deployment(name: string, ready: number, wanted: number): V1Deployment {
  return {
    metadata: { name, namespace: 'lab', uid: `uid-${name}` },
    spec: { replicas: wanted, selector: {}, template: {} },
    status: { readyReplicas: ready },
  };
}
