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

/** Where a door leads; undefined where nobody answers. */
export type Lead = (visit: Visit) => Promise<VisitAnswer | undefined>;

/** Doors in memory, at which whoever shares this process with them can knock. */
export interface VirtualDoors extends Doors {
  /**
   * Opens a port that leads elsewhere than to a nodePort: into one Pod, as a port-forward does.
   * @throws {DoorTakenError} when something listens there already.
   */
  openTo(lead: Lead, port: number, address: string): Promise<Door>;
  /** One request to an address of the host; `refused` where there is no door, `reset` where nobody answers behind it. */
  knock(address: string, port: number, visit: Visit): Promise<VisitAnswer | 'refused' | 'reset'>;
}

/**
 * Doors without a real port behind them: for a page, and for many clusters at once on one machine. A mapped port where
 * nobody answers is a reset, as Docker's proxy accepts first and drops then.
 */
export function virtualDoors({ enter }: Inside): VirtualDoors {
  const leads = new Map<string, Lead>();
  const knock: VirtualDoors['knock'] = async (address, port, visit) => {
    const lead = leads.get(doorKey(address, port));
    return lead ? ((await lead(visit)) ?? 'reset') : 'refused';
  };
  const observe = async (url: URL, host = url.host): Promise<HttpObservation> => {
    const [address, port] = [url.hostname, Number(url.port || 80)];
    const visit = { method: 'GET', path: url.pathname + url.search, headers: [['Host', host]] } as const;
    const answer = await knock(address, port, visit);
    const about = doorKey(address, port);
    if (answer === 'refused') return { kind: 'refused', detail: `nothing listens on ${about}` };
    if (answer === 'reset') return { kind: 'reset', detail: `nobody answers behind ${about}` };
    return { kind: 'answered', ...answer, headers: flat(answer.headers) };
  };
  const openTo: VirtualDoors['openTo'] = async (lead, port, address) => {
    const key = doorKey(address, port);
    if (leads.has(key)) throw new DoorTakenError(`port ${port} on ${address} is already in use`);
    leads.set(key, lead);
    return { address, port, close: async () => void (leads.get(key) === lead && leads.delete(key)) };
  };
  return {
    open: (nodePort, port, address) => openTo((visit) => enter(nodePort, visit), port, address),
    openTo,
    knock,
    async http({ url, host, times = 1 }) {
      const observations: HttpObservation[] = [];
      for (let sent = 0; sent < times; sent++) observations.push(await observe(new URL(url), host));
      return observations;
    },
    async close() {
      leads.clear();
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
