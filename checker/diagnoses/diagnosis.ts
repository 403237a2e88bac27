import type {
  CoreV1Event,
  V1Deployment,
  V1EndpointSlice,
  V1Ingress,
  V1NetworkPolicy,
  V1Pod,
  V1ReplicaSet,
  V1Service,
  V1Status,
} from '@kubernetes/client-node';
import type { Check, CheckKind, HoldsNot } from '../checks/check.ts';
import type { HostPort } from '../cluster/cluster.ts';
import type { ReadKindConfig } from '../manifests/kind-config.ts';
import type { Complaint, Manifest, Sheet } from '../manifests/manifest.ts';
import type { OnLoopback } from '../run/loopback.ts';

/** A named mistake: from what was observed to a sentence a beginner understands. Each is a file of this folder. */
export interface Diagnosis {
  /** As `wrong/<slug>/expect.ts` names it. */
  readonly id: string;
  /** The kinds of checks whose failure this mistake can be behind. */
  readonly explains: readonly CheckKind[];
  /** The lesson that teaches it, as a path below the site's root. */
  readonly lesson: string;
  /** Undefined where the evidence does not show this mistake. */
  explain(failure: Failure, evidence: Evidence): Explanation | undefined;
}

/** A failed check and its last look. */
export interface Failure {
  readonly check: Pick<Check, 'id' | 'kind' | 'about'>;
  readonly look: HoldsNot;
}

export interface Explanation {
  /** Continues "because …"; no full stop. */
  readonly because: string;
  /** Where in the reader's files it is; turned into file, line and column. */
  readonly at: readonly Place[];
  /** Commands that show it. */
  readonly tryThis: readonly string[];
}

/** A field of one of the reader's objects, or a spot in a file. */
export type Place =
  | { readonly kind: string; readonly name: string; readonly path: readonly (string | number)[] }
  | { readonly file: string; readonly line?: number; readonly column?: number };

/** The cluster as it stood after the check failed, and what became of the reader's manifests. */
export interface Evidence {
  /** Of what the failed check is about: the lab's, unless the check says otherwise. */
  readonly namespace: string;
  readonly hostPorts: readonly HostPort[];
  /** Ports of this machine that the reader's kind config asks for and somebody else has. */
  readonly takenPorts: readonly HostPort[];
  /** The images the lab asks for. */
  readonly images: readonly string[];
  /** Of all namespaces. */
  readonly services: readonly V1Service[];
  readonly pods: readonly V1Pod[];
  readonly deployments: readonly V1Deployment[];
  /** Of `namespace`. */
  readonly replicaSets: readonly V1ReplicaSet[];
  readonly slices: readonly V1EndpointSlice[];
  readonly events: readonly CoreV1Event[];
  readonly ingresses: readonly V1Ingress[];
  /** Empty where the cluster does not serve NetworkPolicies. */
  readonly policies: readonly V1NetworkPolicy[];
  /** Whether a Pod behind the silent Service answers inside itself; undefined where it was not asked. */
  readonly onLoopback: OnLoopback | undefined;
  readonly sheets: readonly Sheet[];
  readonly kindConfig: ReadKindConfig | undefined;
  readonly refusals: readonly Refusal[];
  readonly complaints: readonly Complaint[];
}

/** What the API server would not take, in its own words. */
export interface Refusal {
  readonly manifest: Manifest;
  readonly status: V1Status;
  /** The refused field's place in the file. */
  readonly at: Place;
}
