import { type Door, DoorTakenError, type HttpObservation, type HttpProbe } from '../cluster.ts';
import type { Connection } from './network/balancing.ts';
import type { OnListenerEnd } from './network/listener-end.ts';

/** What a request from outside carries to a nodePort. */
export interface Visit {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: ReadonlyArray<readonly [string, string]>;
  readonly body?: string;
  /** The client's, where it keeps one for several requests. */
  readonly connection?: Connection;
}

export interface VisitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** Leads a request to a nodePort of the embedded node; undefined where nobody answers. */
export type Enter = (nodePort: number, visit: Visit) => Promise<VisitAnswer | undefined>;

/** What a door leads to. */
export interface Inside {
  readonly enter: Enter;
  /** Call what it returns when nobody wants to know any more. */
  readonly onListenerEnd: (tell: OnListenerEnd) => () => void;
}

/** The host's side of an embedded cluster: which of its ports lead in, and what a request sent to them gets. */
export interface Doors {
  /** @throws {DoorTakenError} when something listens there already. */
  open(nodePort: number, port: number, address: string): Promise<Door>;
  http(probe: HttpProbe): Promise<HttpObservation[]>;
  close(): Promise<void>;
}

/**
 * Doors without a real port behind them: for a page, and for many clusters at once on one machine. A mapped port where
 * nobody answers is a reset, as Docker's proxy accepts first and drops then.
 */
export function virtualDoors({ enter }: Inside): Doors {
  const nodePorts = new Map<string, number>();
  const visit = async (url: URL, host = url.host): Promise<HttpObservation> => {
    const key = doorKey(url.hostname, Number(url.port || 80));
    const nodePort = nodePorts.get(key);
    if (nodePort === undefined) return { kind: 'refused', detail: `nothing listens on ${key}` };
    const answer = await enter(nodePort, {
      method: 'GET',
      path: url.pathname + url.search,
      headers: [['Host', host]],
    });
    return answer
      ? { kind: 'answered', ...answer, headers: flat(answer.headers) }
      : { kind: 'reset', detail: `nobody answers at nodePort ${nodePort}` };
  };
  return {
    async open(nodePort, port, address) {
      const key = doorKey(address, port);
      if (nodePorts.has(key)) throw new DoorTakenError(`port ${port} on ${address} is already in use`);
      nodePorts.set(key, nodePort);
      return { address, port, close: async () => void nodePorts.delete(key) };
    },
    async http({ url, host, times = 1 }) {
      const observations: HttpObservation[] = [];
      for (let sent = 0; sent < times; sent++) observations.push(await visit(new URL(url), host));
      return observations;
    },
    async close() {
      nodePorts.clear();
    },
  };
}

/** `localhost` and 127.0.0.1 are one address. */
function doorKey(address: string, port: number): string {
  return `${address === 'localhost' ? '127.0.0.1' : address}:${port}`;
}

function flat(headers: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, values]) => [name.toLowerCase(), values.join(', ')]));
}
