import { type Capability, type Cluster, type Door, type HostPort, UnreachableError } from '../cluster.ts';
import { realClock } from '../host/clock.ts';
import { requestFromHost } from '../host/http.ts';
import { hostRoute } from '../host/route.ts';
import type { Connection } from './connection.ts';
import { execInPod } from './exec.ts';
import { createHttpsApi, type HttpsApi } from './https-api.ts';
import { type Exec, httpFromPod, resolveFromPod } from './pod-probes.ts';

export interface ClusterOptions {
  /** The workshop cluster's name. */
  readonly name: string;
  /** The provider's name. */
  readonly provider: string;
  readonly connection: Connection;
  readonly hostPorts: readonly HostPort[];
  readonly capabilities: ReadonlySet<Capability>;
  readonly openDoor: (nodePort: number, port: number, address?: string) => Promise<Door>;
  /** Addresses and subnets by which a route leads to the cluster (its nodes, its bridge); none unless said. */
  readonly clusterNetworks?: readonly string[];
}

/**
 * Opens a cluster that runs somewhere else.
 * @throws {UnreachableError} when nobody answers, or not as an API server does.
 */
export async function connectCluster(options: ClusterOptions): Promise<Cluster> {
  const { name, provider, connection, hostPorts, capabilities, openDoor, clusterNetworks = [] } = options;
  const api = createHttpsApi(connection);
  const exec: Exec = (pod, command, execOptions) => execInPod(connection, api.agent, pod, command, execOptions);
  return {
    name,
    provider,
    version: await versionOf(api, connection),
    capabilities,
    hostPorts,
    clock: realClock,
    api,
    probes: {
      http: (vantage, probe) =>
        vantage.from === 'host' ? requestFromHost(probe) : httpFromPod(exec, vantage, probe),
      resolve: (pod, host, signal) => resolveFromPod(exec, pod, host, signal),
      hostRoute: (address) => hostRoute(address, clusterNetworks),
    },
    exec,
    openDoor,
    close: async () => api.agent.destroy(),
  };
}

async function versionOf(api: HttpsApi, { server, context }: Connection): Promise<string> {
  const { status, body } = await api.handle({ method: 'GET', path: '/version' });
  const version = (body as { gitVersion?: string } | null)?.gitVersion;
  if (status === 200 && version) return version;
  api.agent.destroy();
  throw new UnreachableError(
    `The server at ${server} answers /version with HTTP ${status}, not as a Kubernetes API server does. ` +
      `Does your login still hold? Try: kubectl --context ${context} version`,
  );
}
