import { type Cluster, UnreachableError } from '../../../cluster.ts';
import { connectCluster } from '../../../kubeconfig/cluster.ts';
import { createHttpsApi } from '../../../kubeconfig/https-api.ts';
import { EMBEDDED_CAPABILITIES } from '../../capabilities.ts';
import { CONTROL, type Questions } from './questions.ts';
import type { BackgroundState } from './workshop-files.ts';

/**
 * Opens the cluster that another process runs.
 * @throws {UnreachableError} when it does not answer.
 */
export async function attach(name: string, state: BackgroundState): Promise<Cluster> {
  const cluster = await connectCluster({
    name,
    provider: 'embedded',
    connection: connectionTo(name, state),
    hostPorts: state.hostPorts,
    capabilities: EMBEDDED_CAPABILITIES,
    loadBalancers: 'its own',
    clusterNetworks: [],
    openDoor: async () => {
      throw new Error('the background cluster opens its load balancers’ doors itself');
    },
  });
  const ask = asker(name, state);
  return {
    ...cluster,
    startIngress: async () => {
      await ask('startIngress', {});
      // It stays with the cluster, as the addresses of its load balancers do.
      return { stop: async () => {} };
    },
    probes: {
      ...cluster.probes,
      // Asked of the cluster itself: its Pods need no shell for it.
      http: (vantage, { signal: _signal, ...probe }) =>
        vantage.from === 'host' ? cluster.probes.http(vantage, probe) : ask('http', { vantage, probe }),
      resolve: (pod, host) => ask('resolve', { pod, name: host }),
    },
  };
}

/** Asks it to end; it does so when it has answered. */
export async function askToStop(name: string, state: BackgroundState): Promise<void> {
  await asker(name, state)('stop', {});
}

function connectionTo(name: string, { server, ca, token }: BackgroundState) {
  return { server, ca, token, namespace: 'default', context: name };
}

function asker(name: string, state: BackgroundState) {
  return async <T extends keyof Questions>(
    question: T,
    body: Questions[T]['question'],
  ): Promise<Questions[T]['answer']> => {
    const api = createHttpsApi(connectionTo(name, state));
    try {
      const response = await api.handle({ method: 'POST', path: CONTROL + question, body });
      if (response.status === 200) return response.body as Questions[T]['answer'];
      const { message } = response.body as { message?: string };
      throw new UnreachableError(`the background cluster says: ${message ?? response.status}`);
    } finally {
      api.agent.destroy();
    }
  };
}
