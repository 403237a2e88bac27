import './resolve-webernetes.ts';
import { hostRoute } from '../../host/route.ts';
import type { Provider } from '../../provider.ts';
import { virtualDoors } from '../doors.ts';
import { tcpDoors } from './tcp-doors.ts';

/** The embedded cluster lives and ends with the process that made it, so there is never one to find or to delete. */
export function embeddedProvider(options: { readonly doors?: 'tcp' | 'virtual' } = {}): Provider {
  return {
    name: 'embedded',
    detect: async () => ({ available: true, detail: 'a small Kubernetes inside this process' }),
    find: async () => undefined,
    async create({ name, hostPorts, signal }) {
      signal?.throwIfAborted();
      const { startEmbeddedCluster } = await import('../embedded-cluster.ts');
      const doors = options.doors === 'virtual' ? virtualDoors : tcpDoors;
      return startEmbeddedCluster({ name, hostPorts, doors, hostRoute: (address) => hostRoute(address, []) });
    },
    delete: async () => false,
  };
}
