import type { Cluster, HostPort } from './cluster.ts';

/** Makes, finds and deletes clusters of one sort. */
export interface Provider {
  readonly name: ProviderName;
  /** Whether this machine can, or every reason why not, each with its fix. */
  detect(): Promise<Detection>;
  /** A running cluster of that name, opened; undefined where there is none. */
  find(name: string): Promise<Cluster | undefined>;
  /** @throws {UserError} with the command that failed and what to do. */
  create(spec: ClusterSpec): Promise<Cluster>;
  /** Whether there was one to delete. */
  delete(name: string): Promise<boolean>;
  /** Where nodes keep images of their own: gives them those that they lack and this machine has. */
  loadImages?(cluster: Cluster, images: readonly string[], waiting: Waiting): Promise<void>;
}

/** For what may take its time. */
export interface Waiting {
  /** Aborted by Ctrl-C: whatever is half made then is unmade before the promise rejects. */
  readonly signal?: AbortSignal;
  /** A line for somebody who waits. */
  readonly onProgress?: (line: string) => void;
}

export type ProviderName = 'embedded' | 'kind' | 'context';

export interface ClusterSpec extends Waiting {
  readonly name: string;
  readonly hostPorts: readonly HostPort[];
  /** For a cluster that can live in this process: the lab for whose reader it is to stay when this one ends. */
  readonly stayFor?: string;
}

export type Detection =
  | { readonly available: true; readonly detail: string }
  | { readonly available: false; readonly findings: readonly Finding[] };

/** Something of this machine that stands in the way, or soon will. */
interface Finding {
  readonly problem: string;
  readonly fix: string;
}
