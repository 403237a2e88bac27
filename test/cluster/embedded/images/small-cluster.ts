import { Cluster, type V1Pod, type V1PodSpec } from '@ngrok/webernetes';
import { registerCoreDns } from '../../../../checker/cluster/embedded/dns/coredns.ts';
import { registerImages } from '../../../../checker/cluster/embedded/images/catalogue.ts';
import { logOf } from '../../../../checker/cluster/embedded/logs/recorded-logs.ts';
import { makeHermetic } from '../../../../checker/cluster/embedded/network/hermetic.ts';

/** webernetes with this project's images and DNS, fast-forwarded while a test waits. */
export async function smallCluster() {
  const cluster = new Cluster({ nodes: 1 });
  registerImages(cluster);
  registerCoreDns(cluster);
  makeHermetic(cluster.network);
  await cluster.init();

  /** Steps the cluster's clock until `look` finds something. */
  async function until<T>(look: () => Promise<T | undefined> | T | undefined, turns = 2_000): Promise<T> {
    for (let turn = 0; turn < turns; turn++) {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      await step();
    }
    throw new Error('never came');
  }

  async function step(ms = 50): Promise<void> {
    cluster.clock.step(ms);
    await new Promise((resolve) => setImmediate(resolve));
  }

  const read = (name: string): Promise<V1Pod> => cluster.api.corev1.readNamespacedPod({ name, namespace: 'default' });

  async function create(name: string, spec: V1PodSpec): Promise<void> {
    const metadata = { name, namespace: 'default', labels: { app: name } };
    await cluster.api.corev1.createNamespacedPod({ namespace: 'default', body: { metadata, spec } });
  }

  const container = async (name: string) => (await read(name)).status?.containerStatuses?.[0];

  return {
    cluster,
    until,
    step,
    create,
    container,

    /** Creates a Pod and waits until it is ready; resolves to its address. */
    async run(name: string, image: string, command?: readonly string[], args?: readonly string[]): Promise<string> {
      const container = {
        name: 'main',
        image,
        ...(command && { command: [...command] }),
        ...(args && { args: [...args] }),
      };
      await create(name, { containers: [container] });
      const isReady = async () => {
        const { status } = await read(name);
        return status?.containerStatuses?.[0]?.ready ? status.podIP : undefined;
      };
      return until(isReady);
    },

    async expose(name: string, port: number, targetPort: number, more: object = {}): Promise<string> {
      const body = {
        metadata: { name },
        spec: { selector: { app: name }, ports: [{ name: 'http', port, targetPort, ...more }] },
      };
      const service = await cluster.api.corev1.createNamespacedService({ namespace: 'default', body });
      return service.spec?.clusterIP ?? '';
    },

    /** Runs a command in a Pod while the clock goes on. */
    async exec(pod: string, ...command: string[]) {
      let result: Awaited<ReturnType<Cluster['exec']>> | undefined;
      let failure: unknown;
      cluster.exec('default', pod, undefined, command).then(
        (done) => (result = done),
        (error) => (failure = error),
      );
      await until(() => result !== undefined || failure !== undefined || undefined);
      if (failure !== undefined) throw failure;
      return result as NonNullable<typeof result>;
    },

    /** What the container's own process printed, as `kubectl logs` reads it. */
    logs(pod: string, index = 0): { stdout: string; stderr: string } {
      const runtime = cluster.servers[0]?.kubelet.runtimeService as unknown as {
        containers: Map<string, { name: string; sandbox: { name: string; uid: string } }>;
      };
      const container = [...runtime.containers.values()].filter(({ sandbox }) => sandbox.name === pod).at(index);
      const lines = container ? (logOf(cluster, container.sandbox.uid, container.name)?.lines ?? []) : [];
      const printed = (wanted: string): string =>
        lines.flatMap(({ stream, text }) => (stream === wanted ? `${text}\n` : [])).join('');
      return { stdout: printed('stdout'), stderr: printed('stderr') };
    },

    close: () => cluster.close(),
  };
}

export type SmallCluster = Awaited<ReturnType<typeof smallCluster>>;
