import type { Cluster } from '@ngrok/webernetes';

/** Told when a program in a Pod has stopped listening, by `IP:port`. */
export type OnListenerEnd = (target: string) => void;

const watchers = new WeakMap<Cluster['network'], Set<OnListenerEnd>>();

/** Lets {@link onListenerEnd} know: a program that ends closes its connections, and webernetes has none to close. */
export function tellListenerEnds(network: Cluster['network']): void {
  const told = new Set<OnListenerEnd>();
  watchers.set(network, told);
  const bind = network.bindHttp.bind(network);
  network.bindHttp = (sandbox, ip, port, handler) => {
    const listener = bind(sandbox, ip, port, handler);
    const close = listener.close.bind(listener);
    listener.close = () => {
      close();
      for (const tell of told) tell(`${ip}:${port}`);
    };
    return listener;
  };
}

/** Call what it returns when nobody wants to know any more. */
export function onListenerEnd(network: Cluster['network'], tell: OnListenerEnd): () => void {
  watchers.get(network)?.add(tell);
  return () => watchers.get(network)?.delete(tell);
}
