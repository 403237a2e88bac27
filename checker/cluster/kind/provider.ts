import { UserError } from '../../errors.ts';
import type { Cluster } from '../cluster.ts';
import type { ClusterSpec, Detection, Provider } from '../provider.ts';
import { createCluster } from './create-cluster.ts';
import { type Engine, findEngine } from './engine.ts';
import { kindContainers, nodeAddresses } from './engine-nodes.ts';
import { deleteCluster, exportKubeconfig, kindClusters, kindVersion } from './kind-command.ts';
import { kindConfig } from './kind-config.ts';
import { loadMissingImages, missingIn } from './load-images.ts';
import { openKindCluster } from './open.ts';
import { waitForDns } from './wait-for-dns.ts';
import { WorkshopFiles, type WorkshopState } from './workshop-state.ts';

export interface KindOptions {
  /** The workshop's `.gatehouse/`. */
  readonly folder: string;
  /** kind's own default unless said. */
  readonly nodeImage?: string;
}

/** Real Kubernetes in containers of this machine, by the `kind` command. */
export function kindProvider(options: KindOptions): Provider {
  return {
    name: 'kind',
    detect,
    find: (name) => find(options, name),
    create: (spec) => create(options, spec),
    delete: (name) => remove(options, name),
    async loadImages(cluster, images, waiting) {
      if ((await missingIn(cluster, images)).length === 0) return;
      const search = await findEngine(waiting.signal);
      if (search.found) await loadMissingImages(search.engine, cluster, images, waiting);
    },
  };
}

const NO_KIND = {
  problem: 'there is no kind command on the PATH',
  fix: 'install it: https://kind.sigs.k8s.io/docs/user/quick-start/#installation',
};

async function detect(): Promise<Detection> {
  const [version, search] = await Promise.all([kindVersion(), findEngine()]);
  const findings = search.found ? [] : search.troubles.map(({ problem, fix }) => ({ problem, fix }));
  if (version === undefined) findings.push(NO_KIND);
  if (findings.length > 0 || !search.found) return { available: false, findings };
  return { available: true, detail: `kind ${version} on ${search.engine.name} ${search.engine.version}` };
}

/** First by what this workshop remembers, which takes no command; else by asking kind and the engine. */
async function find(options: KindOptions, name: string): Promise<Cluster | undefined> {
  const files = new WorkshopFiles(options.folder, name);
  const remembered = await files.read();
  const open = remembered && (await openKindCluster(name, files, remembered).catch(() => undefined));
  if (open) return open;
  const search = await findEngine();
  if (!search.found || !(await kindVersion()) || !(await kindClusters(search.engine)).includes(name)) return undefined;
  return adopt(search.engine, files, name);
}

/** A running cluster of that name that another clone of the workshop made, or whose files here are gone. */
async function adopt(engine: Engine, files: WorkshopFiles, name: string): Promise<Cluster | undefined> {
  await files.prepare();
  await exportKubeconfig(engine, name, files.kubeconfig);
  const state = await stateOf(engine, name);
  const cluster = await openKindCluster(name, files, state).catch(() => undefined);
  if (cluster) await files.write(state);
  return cluster;
}

async function create(options: KindOptions, spec: ClusterSpec): Promise<Cluster> {
  const engine = await usableEngine(spec.signal);
  const files = new WorkshopFiles(options.folder, spec.name);
  await files.prepare();
  await createCluster(engine, {
    name: spec.name,
    configYaml: kindConfig({ hostPorts: spec.hostPorts }),
    kubeconfig: files.kubeconfig,
    logsTo: files.logs,
    ...(options.nodeImage && { nodeImage: options.nodeImage }),
    ...(spec.signal && { signal: spec.signal }),
    ...(spec.onProgress && { onLine: stepsOnly(spec.onProgress) }),
  });
  const state = await stateOf(engine, spec.name);
  await files.write(state);
  const cluster = await openKindCluster(spec.name, files, state);
  await waitForDns(cluster, spec.signal).catch(async (aborted: unknown) => {
    await remove(options, spec.name);
    throw aborted;
  });
  spec.onProgress?.(' ✓ Waiting for the cluster’s DNS ☎️');
  return cluster;
}

/** @throws {UserError} with what is missing on this machine, and how to get it. */
async function usableEngine(signal: AbortSignal | undefined): Promise<Engine> {
  const [version, search] = await Promise.all([kindVersion(), findEngine(signal)]);
  const trouble = search.found ? NO_KIND : search.troubles[0];
  if (search.found && version !== undefined) return search.engine;
  throw new UserError(trouble?.problem ?? 'there is no container engine', { hint: trouble?.fix, exitCode: 3 });
}

async function stateOf(engine: Engine, name: string): Promise<WorkshopState> {
  const [containers, addresses] = await Promise.all([kindContainers(engine, name), nodeAddresses(engine, name)]);
  const published = containers
    .flatMap(({ publishedPorts }) => publishedPorts)
    .filter(({ containerPort }) => containerPort !== API_SERVER_PORT);
  return {
    hostPorts: published.map(({ hostPort, containerPort }) => ({ hostPort, nodePort: containerPort })),
    nodeAddresses: addresses,
    isDesktop: engine.isDesktop,
  };
}

/** kind publishes it for kubectl; it is no lab's door. */
const API_SERVER_PORT = 6443;

async function remove(options: KindOptions, name: string): Promise<boolean> {
  const files = new WorkshopFiles(options.folder, name);
  // The cheaper question first: it takes a second to find out that none of the engines is there.
  const search = (await kindVersion()) ? await findEngine() : undefined;
  if (!search?.found) return false;
  const isThere = (await kindClusters(search.engine)).includes(name);
  if (isThere) await deleteCluster(search.engine, name, files.kubeconfig);
  await files.forget();
  return isThere;
}

/** Of kind's chatter, the steps it has done: ` ✓ Preparing nodes 📦`. */
function stepsOnly(say: (line: string) => void): (line: string) => void {
  return (line) => {
    if (line.startsWith(' ✓')) say(line.trimEnd());
  };
}
