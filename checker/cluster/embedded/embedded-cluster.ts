import { Cluster as Webernetes } from '@ngrok/webernetes';
import { type Cluster, ExecError, type HostPort, type PodRef, type Probes, type StandIn } from '../cluster.ts';
import { handle, VERSION } from './api/handle.ts';
import { watch } from './api/watch.ts';
import type { WireRequest, WireResponse } from './api/wire/message.ts';
import { EMBEDDED_CAPABILITIES } from './capabilities.ts';
import { fastForwardClock } from './clock.ts';
import { registerDeploymentController } from './controllers/deployment-controller.ts';
import { keepDeploymentRevisions } from './controllers/deployment-revision.ts';
import { expireEvents } from './controllers/event-expiry.ts';
import { createKubernetesService } from './controllers/kubernetes-service.ts';
import { keepNamespaceContent } from './controllers/namespace-content.ts';
import { registerOnDemand } from './controllers/on-demand/controllers.ts';
import { registerCoreDns } from './dns/coredns.ts';
import type { Doors, Inside } from './doors.ts';
import { registerImages } from './images/catalogue.ts';
import { allowExecHooks } from './kubelet/exec-hooks.ts';
import { balanceAtRandom } from './network/balancing.ts';
import { allowHeadless } from './network/headless.ts';
import { makeHermetic } from './network/hermetic.ts';
import { registerKubeProxy } from './network/kube-proxy.ts';
import { onListenerEnd, tellListenerEnds } from './network/listener-end.ts';
import { API_SERVER_IP, SERVICE_CIDR, useKindLikeNodes } from './nodes.ts';
import { embeddedProbes, enterBy } from './probes.ts';
import { compactRegularly } from './storage/compaction.ts';
import { rememberBirths } from './storage/registry.ts';

export interface EmbeddedOptions {
  readonly name: string;
  readonly hostPorts: readonly HostPort[];
  /** How this host opens ports: for real in Node, in memory in a page. */
  readonly doors: (inside: Inside) => Doors;
  /** How this host looks up a route. */
  readonly hostRoute: Probes['hostRoute'];
}

/** The embedded cluster itself, with what a server of its API needs. */
export interface EmbeddedCluster extends Cluster {
  startIngress(): Promise<StandIn>;
  /** The whole API over HTTP, but for what needs an upgrade. */
  serve(request: WireRequest): Promise<WireResponse>;
  /** What webernetes knows of it, for exec and port-forward. */
  readonly webernetes: Webernetes;
}

/**
 * A Kubernetes cluster in this process: webernetes, made honest, with kind's names and addresses.
 * @throws {DoorTakenError} before anything is made, when one of the host's ports is in use.
 */
export async function startEmbeddedCluster(options: EmbeddedOptions): Promise<EmbeddedCluster> {
  const webernetes = new Webernetes({ nodes: 1, serviceCIDR: SERVICE_CIDR });
  tellListenerEnds(webernetes.network);
  const doors = options.doors({
    enter: enterBy(webernetes),
    onListenerEnd: (tell) => onListenerEnd(webernetes.network, tell),
  });
  const ending = new AbortController();
  try {
    for (const { hostPort, nodePort } of options.hostPorts) await doors.open(nodePort, hostPort, '127.0.0.1');
    await furnish(webernetes, options.name, ending.signal);
  } catch (error) {
    await Promise.allSettled([doors.close(), webernetes.close()]);
    throw error;
  }
  const cluster: EmbeddedCluster = {
    name: options.name,
    provider: 'embedded',
    version: VERSION,
    capabilities: EMBEDDED_CAPABILITIES,
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
    async startIngress() {
      // Its program serves: it is there before its Pod begins.
      const [{ startIngressController }] = await Promise.all([
        import('./ingress/controller.ts'),
        import('./ingress/program.ts'),
      ]);
      return startIngressController(cluster, ending.signal);
    },
    webernetes,
    serve: async (request) => (await import('./api/wire/serve.ts')).serve(webernetes, request),
    close: async () => {
      ending.abort();
      await Promise.allSettled([doors.close(), webernetes.close()]);
    },
  };
  return cluster;
}

/** Everything webernetes lacks is put in before `init()` starts the first Pod. */
async function furnish(webernetes: Webernetes, name: string, signal: AbortSignal): Promise<void> {
  useKindLikeNodes(webernetes, name, VERSION);
  registerImages(webernetes);
  registerCoreDns(webernetes);
  registerKubeProxy(webernetes);
  registerDeploymentController(webernetes);
  registerOnDemand(webernetes);
  allowHeadless(webernetes);
  makeHermetic(webernetes.network);
  balanceAtRandom(webernetes.network);
  await webernetes.init();
  allowExecHooks(webernetes);
  await rememberBirths(webernetes, signal);
  compactRegularly(webernetes);
  expireEvents(webernetes);
  await createKubernetesService(webernetes, API_SERVER_IP);
  for (const namespace of ['kube-node-lease', 'kube-public'])
    await webernetes.api.corev1.createNamespace({ body: { metadata: { name: namespace, uid: crypto.randomUUID() } } });
  await keepNamespaceContent(webernetes, signal);
  await keepDeploymentRevisions(webernetes, signal);
}

async function exec(webernetes: Webernetes, { namespace, pod, container }: PodRef, command: readonly string[]) {
  try {
    return await webernetes.exec(namespace, pod, container, [...command]);
  } catch (error) {
    throw new ExecError(`Pod ${pod} in namespace ${namespace}: ${(error as Error).message}`);
  }
}
