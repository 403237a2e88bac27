import type { Cluster } from '@ngrok/webernetes';

/** kind's address ranges: its Docker network, its Pods, its Services (kind documentation, "Configuration"). */
export const SERVICE_CIDR = '10.96.0.0/16';
/** The first address of the Services' range is the API server's. */
export const API_SERVER_IP = '10.96.0.1';
const NODE_NETWORK = '172.18.0.';
const POD_NETWORK = '10.244.';

/** Puts a node in place that is named and numbered as kind's are. Before `init()`, which makes the Node objects. */
export function useKindLikeNodes(cluster: Cluster, name: string, version: string): void {
  const shipped = cluster.servers[0];
  if (!shipped) throw new Error('webernetes starts without a server');
  const Server = shipped.constructor as new (
    cluster: Cluster,
    options: object,
  ) => NonNullable<(typeof cluster.servers)[number]>;
  const node = new Server(cluster, {
    name: `${name}-control-plane`,
    podCIDR: `${POD_NETWORK}0.0/24`,
    ipAddresses: [`${NODE_NETWORK}2`],
    kubeletConfiguration: kubeletConfiguration(cluster.dnsServiceIp),
    dnsConfig: { servers: [cluster.dnsServiceIp], searches: [], options: [] },
  });
  node.node.metadata = {
    ...node.node.metadata,
    uid: crypto.randomUUID(),
    labels: {
      'kubernetes.io/hostname': node.name,
      'kubernetes.io/os': 'linux',
      'node-role.kubernetes.io/control-plane': '',
    },
  };
  node.node.status = { ...node.node.status, nodeInfo: nodeInfo(version), capacity: ROOM, allocatable: ROOM };
  cluster.servers.splice(0, cluster.servers.length, node);
}

/** Told, and never counted: nothing is measured here. */
const ROOM = { cpu: '2', memory: '4Gi', pods: '110' };

/** As webernetes' own constructor has it, where the class that takes it is not exported. */
function kubeletConfiguration(dns: string): object {
  return {
    syncFrequencyMs: 60_000,
    clusterDNS: [dns],
    registryPullQPS: 5,
    registryBurst: 10,
    serializeImagePulls: true,
    minimumGCAgeMs: 0,
    maxPerPodContainerCount: 1,
    maxContainerCount: -1,
    nodeStatusMaxImages: 50,
    clusterDomain: 'cluster.local',
  };
}

function nodeInfo(version: string) {
  return {
    architecture: 'amd64',
    bootID: '',
    containerRuntimeVersion: 'webernetes://0.3.5',
    kernelVersion: 'none',
    kubeProxyVersion: version,
    kubeletVersion: version,
    machineID: '',
    operatingSystem: 'linux',
    osImage: 'embedded',
    systemUUID: '',
  };
}
