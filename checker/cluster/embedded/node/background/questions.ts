import type { DnsObservation, HttpObservation, HttpProbe, PodRef, Vantage } from '../../../cluster.ts';

/** Beside the Kubernetes API, for the checker alone: what it asks of a cluster that runs in another process. */
export const CONTROL = '/gatehouse/';

/** A question by `POST /gatehouse/NAME`, and its answer. */
export interface Questions {
  readonly http: {
    readonly question: { readonly vantage: Vantage; readonly probe: HttpProbe };
    readonly answer: HttpObservation[];
  };
  readonly resolve: {
    readonly question: { readonly pod: PodRef; readonly name: string };
    readonly answer: DnsObservation;
  };
  readonly startIngress: { readonly question: Record<string, never>; readonly answer: Record<string, never> };
  readonly stop: { readonly question: Record<string, never>; readonly answer: Record<string, never> };
}
