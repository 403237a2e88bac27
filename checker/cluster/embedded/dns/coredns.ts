import {
  type Cluster,
  type DnsAnswer,
  type DnsResponse,
  type ImageDefinition,
  makeInformer,
  type ProcessContext,
} from '@ngrok/webernetes';
import { arriving } from '../../arriving.ts';
import { withHostnames } from './hostnames.ts';

/**
 * Puts this DNS in the place of webernetes' own, which knows A records of Services with a ClusterIP only. To be called
 * before `init()`, which starts `webernetes/coredns:latest`: the highest version there is.
 */
export function registerCoreDns(cluster: Cluster): void {
  cluster.registerImage(CoreDns);
}

class CoreDns implements ImageDefinition {
  static readonly imageName = 'webernetes/coredns';
  static readonly imageVersion = '1.1';
  readonly defaultCommand = ['coredns'];

  async exec(process: ProcessContext, argv: readonly string[]): Promise<number> {
    if (argv[0] === 'coredns') return serve(process);
    process.writeStderr(`${argv[0]}: not found\n`);
    return 127;
  }
}

async function serve(process: ProcessContext): Promise<number> {
  const { kubeConfig, api } = process;
  const services = makeInformer(kubeConfig, '/api/v1/services', () => api.corev1.listServiceForAllNamespaces());
  const namespaces = makeInformer(kubeConfig, '/api/v1/namespaces', () => api.corev1.listNamespace());
  const endpointSlices = makeInformer(kubeConfig, '/apis/discovery.k8s.io/v1/endpointslices', () =>
    api.discoveryv1.listEndpointSliceForAllNamespaces(),
  );
  const pods = makeInformer(kubeConfig, '/api/v1/pods', () => api.corev1.listPodForAllNamespaces());
  const informers = [services, namespaces, endpointSlices, pods];
  try {
    await Promise.all(informers.map((informer) => informer.start()));
    process.listenDns(53, async (query) => {
      const { answer } = await arriving(import('./records.ts'));
      const state = {
        services: services.list(),
        namespaces: namespaces.list(),
        endpointSlices: withHostnames(endpointSlices.list(), pods.list()),
      };
      return shuffled(answer(state, query));
    });
    return await process.waitUntilKilled();
  } finally {
    await Promise.all(informers.map((informer) => informer.stop()));
  }
}

/** As CoreDNS's `loadbalance` plugin: aliases first, then the addresses in a new order each time. */
function shuffled({ rcode, answers }: DnsResponse): DnsResponse {
  const isAddress = ({ type }: DnsAnswer) => type === 'A';
  const addresses = answers.filter(isAddress);
  for (let last = addresses.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [addresses[last], addresses[other]] = [addresses[other] as DnsAnswer, addresses[last] as DnsAnswer];
  }
  return { rcode, answers: [...answers.filter((record) => !isAddress(record)), ...addresses] };
}
