import { type Cluster, UnreachableError } from '../cluster.ts';
import { realClock } from '../host/clock.ts';
import { requestFromHost } from '../host/http.ts';
import { hostRoute } from '../host/route.ts';
import type { Connection } from './connection.ts';
import { execInPod } from './exec.ts';
import { createHttpsApi, type HttpsApi } from './https-api.ts';
import { nodeVisitor } from './node-visitor.ts';
import { type Exec, httpFromPod, resolveFromPod } from './pod-probes.ts';

type Given = 'name' | 'provider' | 'hostPorts' | 'capabilities' | 'loadBalancers' | 'openDoor';

/** How to reach a cluster, and what only its provider knows of it. */
export interface ClusterOptions extends Pick<Cluster, Given> {
  readonly connection: Connection;
  /** Addresses and subnets by which a route of this machine leads to the cluster: its nodes, its bridge. */
  readonly clusterNetworks: readonly string[];
}

/**
 * Opens a cluster that runs somewhere else.
 * @throws {UnreachableError} when nobody answers, or not as an API server does.
 */
export async function connectCluster(options: ClusterOptions): Promise<Cluster> {
  const { connection, clusterNetworks, ...given } = options;
  const api = createHttpsApi(connection);
  const exec: Exec = (pod, command, execOptions) => execInPod(connection, api.agent, pod, command, execOptions);
  return {
    ...given,
    version: await versionOf(api, connection),
    clock: realClock,
    api,
    probes: {
      async http(vantage, probe) {
        if (vantage.from === 'host') return requestFromHost(probe);
        return httpFromPod(exec, vantage.from === 'node' ? await nodeVisitor(api, probe.signal) : vantage, probe);
      },
      resolve: (pod, host, signal) => resolveFromPod(exec, pod, host, signal),
      hostRoute: (address) => hostRoute(address, clusterNetworks),
    },
    exec,
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
