import type { Cluster, NetworkHop, V1Service, V1ServicePort } from '@ngrok/webernetes';

type Network = Cluster['network'];

/** A client's connection: a request on it goes where the one before went, as the kernel translates once for each. */
export interface Connection {
  /** `IP:port` of the Pod that answers on it; undefined until the first request. */
  target?: string;
}

/** The connection of the request that is being routed just now, if its client keeps one. */
let routing: Connection | undefined;

/**
 * Sends a request on a connection. webernetes routes a request to an IP address before `send` returns, and knows
 * nothing of connections.
 */
export function onConnection<T>(connection: Connection | undefined, send: () => T): T {
  routing = connection;
  try {
    return send();
  } finally {
    routing = undefined;
  }
}

interface Target {
  readonly ip: string;
  readonly port: number;
}

/** The private parts of webernetes' network (0.3.5) by which a Service picks one of its endpoints. */
interface NetworkInternals {
  readonly targetListsByServicePort: ReadonlyMap<string, { readonly targets: readonly string[] }>;
  selectEndpoint(service: V1Service, port: V1ServicePort): Target;
  routeFetchEndpoint(endpoint: Target, chain: NetworkHop[]): unknown;
}

/**
 * kube-proxy draws an endpoint at random for each connection, and with `sessionAffinity: ClientIP` keeps a client where
 * it is (Kubernetes documentation, "Virtual IPs and Service proxies"); webernetes goes round robin and knows no affinity.
 */
export function balanceAtRandom(network: Network): void {
  const internals = network as unknown as NetworkInternals;
  const route = internals.routeFetchEndpoint.bind(network);
  const kept = new Map<string, string>();
  let client = '';
  internals.routeFetchEndpoint = (endpoint, chain) => {
    client = clientOf(chain[0]);
    return route(endpoint, chain);
  };
  internals.selectEndpoint = (service, port) => {
    const key = `${service.metadata?.namespace ?? 'default'}/${service.metadata?.name}:${port.port}`;
    if (routing?.target !== undefined) return parseTarget(routing.target);
    const targets = internals.targetListsByServicePort.get(key)?.targets ?? [];
    const drawn = targets[Math.floor(Math.random() * targets.length)];
    if (drawn === undefined) throw Object.assign(new Error('no endpoints'), { code: 'ECONNREFUSED' });
    const earlier = service.spec?.sessionAffinity === 'ClientIP' ? kept.get(`${key}|${client}`) : undefined;
    const target = earlier !== undefined && targets.includes(earlier) ? earlier : drawn;
    if (service.spec?.sessionAffinity === 'ClientIP') kept.set(`${key}|${client}`, target);
    if (routing) routing.target = target;
    return parseTarget(target);
  };
}

function clientOf(hop: NetworkHop | undefined): string {
  if (hop?.type === 'pod') return hop.resource.metadata?.uid ?? '';
  return hop?.type === 'node' ? `node ${hop.resource.metadata?.name}` : 'outside';
}

function parseTarget(target: string): Target {
  const colon = target.lastIndexOf(':');
  return { ip: target.slice(0, colon), port: Number(target.slice(colon + 1)) };
}
