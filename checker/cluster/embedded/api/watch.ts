import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { Watch } from '@ngrok/webernetes';
import type { WatchEvent } from '../../cluster.ts';
import { routeOf } from './route.ts';
import { asServed } from './shape.ts';

/** A watch on a collection of the embedded cluster; ends when `signal` aborts. */
export async function* watch(
  cluster: Cluster,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent> {
  const served = routeOf(path)?.served;
  if (!served) return;
  const pending: WatchEvent[] = [];
  let wake = (): void => {};
  let ended = false;
  const end = (): void => {
    ended = true;
    wake();
  };
  const onEvent = (type: string, object: unknown): void => {
    pending.push({ type: type as WatchEvent['type'], object: asServed(served, object as KubernetesObject) });
    wake();
  };
  const running = await new Watch(cluster.kubeConfig).watch(path, query, onEvent, end);
  signal.addEventListener('abort', end, { once: true });
  // It may have been called off while the watch began: then nobody tells any more.
  if (signal.aborted) end();
  try {
    while (!ended) {
      const event = pending.shift();
      if (event) yield event;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener('abort', end);
    running.abort();
  }
}
