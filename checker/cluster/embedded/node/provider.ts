import './resolve-webernetes.ts';
import type { Cluster } from '../../cluster.ts';
import { hostRoute } from '../../host/route.ts';
import type { ClusterSpec, Provider } from '../../provider.ts';
import { virtualDoors } from '../doors.ts';
import { tcpDoors } from './tcp-doors.ts';

export interface EmbeddedProviderOptions {
  /** `tcp` unless said: real ports of this machine. */
  readonly doors?: 'tcp' | 'virtual';
  /** The workshop's `.gatehouse/`, where a cluster that stays has its files; without it there is never one. */
  readonly folder?: string;
  /** Puts the reader's work into a cluster that is made again, as its process was killed. */
  readonly restore?: (cluster: Cluster, lab: string) => Promise<void>;
}

/** A small Kubernetes: in this process, ending with it, or in a background process of its own that stays. */
export function embeddedProvider(options: EmbeddedProviderOptions = {}): Provider {
  return {
    name: 'embedded',
    detect: async () => ({ available: true, detail: 'a small Kubernetes inside this process' }),
    find: async (name) => {
      if (options.folder === undefined) return undefined;
      const { findInBackground } = await import('./background/find.ts');
      return findInBackground(name, options.folder, options.restore);
    },
    create: (spec) => (spec.stayFor === undefined ? createHere(spec, options) : createToStay(spec, options)),
    delete: async (name) => {
      if (options.folder === undefined) return false;
      const { stopInBackground } = await import('./background/stop.ts');
      return stopInBackground(name, options.folder);
    },
  };
}

async function createHere(
  { name, hostPorts, signal }: ClusterSpec,
  options: EmbeddedProviderOptions,
): Promise<Cluster> {
  signal?.throwIfAborted();
  const { startEmbeddedCluster } = await import('../embedded-cluster.ts');
  const doors = options.doors === 'virtual' ? virtualDoors : tcpDoors;
  return startEmbeddedCluster({ name, hostPorts, doors, hostRoute: (address) => hostRoute(address, []) });
}

async function createToStay(spec: ClusterSpec, { folder }: EmbeddedProviderOptions): Promise<Cluster> {
  if (folder === undefined) throw new Error('a cluster that stays needs a folder for its files');
  const { createInBackground } = await import('./background/create.ts');
  return createInBackground(spec, folder);
}
