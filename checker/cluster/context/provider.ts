import { homedir } from 'node:os';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import { deleteOwnNamespaces } from '../../run/namespaces.ts';
import type { Capability, Cluster } from '../cluster.ts';
import { connectCluster } from '../kubeconfig/cluster.ts';
import { type Connection, readConnection } from '../kubeconfig/connection.ts';
import { withIngressCapability } from '../kubeconfig/ingress.ts';
import type { Provider } from '../provider.ts';
import { givesAddresses } from './gives-addresses.ts';

export interface ContextOptions {
  /** A context of the kubeconfig; its current one unless said. */
  readonly context?: string;
}

/** A cluster that exists already, by a kubeconfig context. Only namespaces of the workshop's own are made and deleted there. */
export function contextProvider(options: ContextOptions): Provider {
  return {
    name: 'context',
    async detect() {
      try {
        const { context, server } = await connection(options);
        return { available: true, detail: `context ${context} at ${server}` };
      } catch (error) {
        const problem = (error as Error).message;
        return { available: false, findings: [{ problem, fix: 'name one with --context, or set KUBECONFIG' }] };
      }
    },
    // It is always there, and nothing of ours is kept in it from one run to the next.
    find: async () => undefined,
    async create({ name, hostPorts, onProgress }) {
      const reached = await connection(options);
      onProgress?.(
        `context ${reached.context}: the lab's own namespaces are made in it and deleted afterwards, nothing else`,
      );
      if (hostPorts.length > 0) onProgress?.('no port of this machine leads into it: what needs one is blocked');
      return open(name, reached);
    },
    async delete(name) {
      const cluster = await open(name, await connection(options));
      try {
        return await deleteOwnNamespaces(cluster);
      } finally {
        await cluster.close();
      }
    },
  };
}

function connection({ context }: ContextOptions): Promise<Connection> {
  const paths = (process.env.KUBECONFIG ?? path.join(homedir(), '.kube', 'config'))
    .split(path.delimiter)
    .filter((file) => file !== '');
  return readConnection(paths, context);
}

async function open(name: string, reached: Connection): Promise<Cluster> {
  const capabilities: Capability[] = ['nodePort', 'nodeVantage', 'volumes', 'udp', 'anyKind'];
  const connected = await connectCluster({
    name,
    provider: 'context',
    connection: reached,
    hostPorts: [],
    capabilities: new Set(capabilities),
    loadBalancers: 'its own',
    clusterNetworks: [],
    openDoor: async () => {
      throw new UserError('this cluster is not on this machine, so no port of it can be opened here', { exitCode: 3 });
    },
  });
  const [cluster, own] = await Promise.all([withIngressCapability(connected), givesAddresses(connected.api)]);
  return own
    ? { ...cluster, capabilities: new Set<Capability>([...cluster.capabilities, 'loadBalancer']) }
    : { ...cluster, loadBalancers: 'none' };
}
