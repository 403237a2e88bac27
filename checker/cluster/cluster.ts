import type { KubernetesObject } from '@kubernetes/client-node';

/**
 * The narrow thing every provider makes: the Kubernetes HTTP API, a way into Pods, probes from a
 * vantage, and what it is able to do. Checks know nothing else of where they run.
 */
export interface Cluster {
  /** The workshop cluster's name, e.g. `gatehouse`. */
  readonly name: string;
  /** The provider that made it: `embedded`, `kind` or `context`. */
  readonly provider: string;
  /** As the API server's `/version` says it, e.g. `v1.36.2`. */
  readonly version: string;
  readonly capabilities: ReadonlySet<Capability>;
  /** Whether the cluster gives Services of type LoadBalancer an address itself, or `cluster/cloud` has to, or nobody can. */
  readonly loadBalancers: 'its own' | 'ours' | 'none';
  /** The ports of this machine that lead into the cluster, as kind's `extraPortMappings` open them. */
  readonly hostPorts: readonly HostPort[];
  readonly clock: Clock;
  readonly api: KubernetesApi;
  readonly probes: Probes;
  /** @throws {ExecError} when the command could not be started. */
  exec(pod: PodRef, command: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /**
   * Opens a port of this machine that leads to a nodePort: how a load balancer gets its address.
   * @throws {DoorTakenError} when something listens there already.
   */
  openDoor(nodePort: number, port: number, address: string): Promise<Door>;
  /** Starts an Ingress controller, where none is in the cluster of itself and this one can have ours. */
  startIngress?(): Promise<StandIn>;
  /** What kube-proxy has written into a node's kernel, where this process can look; undefined where it cannot after all. */
  nodeRules?(signal: AbortSignal): Promise<NodeRules | undefined>;
  /** Lets go of what this process holds (connections, listeners); an embedded cluster ends with it. */
  close(): Promise<void>;
}

/** A kernel's packet rules as its own tool lists them: `iptables-save`, or `nft list table ip kube-proxy`. */
export interface NodeRules {
  readonly kind: 'iptables' | 'nftables';
  readonly text: string;
}

/**
 * What a lab may need and not every cluster has. `anyKind`: every kind of Kubernetes is served, so that one that is not
 * there is a slip of the reader's. `anyNamespace`: the cluster is the workshop's own, so a reader may write anywhere.
 * `ingress`: somebody serves Ingresses, or can be started to.
 */
export type Capability =
  | 'nodePort'
  | 'hostPorts'
  | 'loadBalancer'
  | 'volumes'
  | 'multiNode'
  | 'nodeVantage'
  | 'udp'
  | 'ingress'
  | 'anyKind'
  | 'anyNamespace';

/** `hostPort` on this machine's 127.0.0.1 leads to `nodePort` on the cluster's node. */
export interface HostPort {
  readonly hostPort: number;
  readonly nodePort: number;
}

/** A port of this machine, opened while the cluster runs. */
export interface Door {
  /** The address a request is sent to, e.g. `localhost` or `127.0.0.2`. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Something that a real cluster has of itself, running for as long as it is needed. */
export interface StandIn {
  /** Takes away again what it gave. */
  stop(): Promise<void>;
}

/** The cluster's time: the embedded one's can be fast-forwarded. Both in milliseconds. */
export interface Clock {
  now(): number;
  /** Resolves early, without an error, when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The Kubernetes HTTP API, over the network or in this process. */
export interface KubernetesApi {
  /** Answers with the API's own status and body; throws {@link UnreachableError} when nobody answers. */
  handle(request: ApiRequest): Promise<ApiResponse>;
  /** A watch on a collection; ends when `signal` aborts or the server ends it. */
  watch(path: string, query: Readonly<Record<string, string>>, signal: AbortSignal): AsyncIterable<WatchEvent>;
}

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute and without the query, e.g. `/api/v1/namespaces/default/services/web`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** `application/json` unless said. */
  readonly contentType?: string;
  /** The user to act as; a cluster without users of its own, the embedded one, does not ask. */
  readonly as?: string;
}

export interface ApiResponse {
  readonly status: number;
  /** The decoded JSON: an object, a list, or a `Status`. */
  readonly body: unknown;
  /** Texts of `Warning` headers, as kubectl prints them. */
  readonly warnings: readonly string[];
}

export interface WatchEvent<T extends KubernetesObject = KubernetesObject> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  readonly object: T;
}

export interface PodRef {
  readonly namespace: string;
  readonly pod: string;
  readonly container?: string;
}

export interface ExecOptions {
  /** 10,000 unless said. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a probe starts: this machine, a node's own network, or a Pod. */
export type Vantage = { readonly from: 'host' } | { readonly from: 'node' } | ({ readonly from: 'pod' } & PodRef);

/** One observation each; they answer with data and never throw for what a network does. */
export interface Probes {
  /** Sends `times` requests, each over a fresh connection. */
  http(vantage: Vantage, probe: HttpProbe): Promise<HttpObservation[]>;
  /** Resolves a name as a program in that Pod would, search list and all. */
  resolve(pod: PodRef, name: string, signal?: AbortSignal): Promise<DnsObservation>;
  /** Asks this machine's routing table; nothing is sent. */
  hostRoute(address: string): Promise<RouteObservation>;
}

export interface HttpProbe {
  /** `http://` only. */
  readonly url: string;
  /** The `Host` header, where it is not the URL's own: an Ingress is asked at its address, by the name in its rules. */
  readonly host?: string;
  /** 1 unless said. */
  readonly times?: number;
  /** For each request; 2,000 unless said. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export type HttpObservation =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly kind: Silence; readonly detail: string };

/** The ways of not answering: told apart for a diagnosis, one and the same for a verdict. */
export type Silence = 'refused' | 'reset' | 'timed-out' | 'no-such-host' | 'no-route';

export type DnsObservation =
  | { readonly kind: 'resolved'; readonly address: string }
  | { readonly kind: 'no-such-host'; readonly detail: string }
  /** The cluster's DNS did not answer in time. */
  | { readonly kind: 'unanswered'; readonly detail: string };

export interface RouteObservation {
  /** `cluster`: by one of the cluster's own nodes or bridges; `elsewhere`: the way everything unknown goes; `none`: nowhere. */
  readonly leads: 'cluster' | 'elsewhere' | 'none';
  /** What the routing table said, or why it was not asked. */
  readonly detail: string;
}

/** The cluster is gone or does not speak: an error of the run, never a student's fault. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

/** Somebody else listens on that port of this machine. */
export class DoorTakenError extends Error {
  override name = 'DoorTakenError';
}

/** A command could not be started in a Pod. */
export class ExecError extends Error {
  override name = 'ExecError';
}
