import { Cluster as Webernetes } from '@ngrok/webernetes';
import { type Capability, type Cluster, ExecError, type HostPort, type PodRef, type Probes } from '../cluster.ts';
import { handle, VERSION } from './api/handle.ts';
import { watch } from './api/watch.ts';
import { fastForwardClock } from './clock.ts';
import { registerCoreDns } from './dns/coredns.ts';
import type { Doors, Enter } from './doors.ts';
import { registerImages } from './images/catalogue.ts';
import { balanceAtRandom } from './network/balancing.ts';
import { allowHeadless } from './network/headless.ts';
import { makeHermetic } from './network/hermetic.ts';
import { registerKubeProxy } from './network/kube-proxy.ts';
import { SERVICE_CIDR, useKindLikeNodes } from './nodes.ts';
import { embeddedProbes, enterBy } from './probes.ts';

export interface EmbeddedOptions {
  readonly name: string;
  readonly hostPorts: readonly HostPort[];
  /** How this host opens ports: for real in Node, in memory in a page. */
  readonly doors: (enter: Enter) => Doors;
  /** How this host looks up a route. */
  readonly hostRoute: Probes['hostRoute'];
}

const CAPABILITIES: ReadonlySet<Capability> = new Set<Capability>([
  'nodePort',
  'hostPorts',
  'loadBalancer',
  'anyNamespace',
]);

/**
 * A Kubernetes cluster in this process: webernetes, made honest, with kind's names and addresses.
 * @throws {DoorTakenError} before anything is made, when one of the host's ports is in use.
 */
export async function startEmbeddedCluster(options: EmbeddedOptions): Promise<Cluster> {
  const webernetes = new Webernetes({ nodes: 1, serviceCIDR: SERVICE_CIDR });
  const doors = options.doors(enterBy(webernetes));
  try {
    for (const { hostPort, nodePort } of options.hostPorts) await doors.open(nodePort, hostPort, '127.0.0.1');
    await furnish(webernetes, options.name);
  } catch (error) {
    await Promise.allSettled([doors.close(), webernetes.close()]);
    throw error;
  }
  return {
    name: options.name,
    provider: 'embedded',
    version: VERSION,
    capabilities: CAPABILITIES,
    loadBalancers: 'ours',
    hostPorts: options.hostPorts,
    clock: fastForwardClock(webernetes),
    api: {
      handle: (request) => handle(webernetes, request),
      watch: (path, query, signal) => watch(webernetes, path, query, signal),
    },
    probes: embeddedProbes(webernetes, doors, options.hostRoute),
    exec: (pod, command) => exec(webernetes, pod, command),
    openDoor: (nodePort, port, address) => doors.open(nodePort, port, address),
    close: async () => {
      await Promise.allSettled([doors.close(), webernetes.close()]);
    },
  };
}

/** Everything webernetes lacks is put in before `init()` starts the first Pod. */
async function furnish(webernetes: Webernetes, name: string): Promise<void> {
  useKindLikeNodes(webernetes, name, VERSION);
  registerImages(webernetes);
  registerCoreDns(webernetes);
  registerKubeProxy(webernetes);
  allowHeadless(webernetes);
  makeHermetic(webernetes.network);
  balanceAtRandom(webernetes.network);
  await webernetes.init();
}

async function exec(webernetes: Webernetes, { namespace, pod, container }: PodRef, command: readonly string[]) {
  try {
    return await webernetes.exec(namespace, pod, container, [...command]);
  } catch (error) {
    throw new ExecError(`Pod ${pod} in namespace ${namespace}: ${(error as Error).message}`);
  }
}
