import type { HttpObservation, Vantage } from '../../cluster/cluster.ts';
import type { Words } from '../../lab/words.ts';
import type { DiagnosisReport } from '../../report/report.ts';

/** The road one request takes through a cluster, hop by hop, and where it ended. Plain data: it crosses to a page as JSON. */
export interface Path {
  readonly from: Vantage;
  /** As it was asked for: `http://localhost:30001`. */
  readonly url: string;
  /** In the order of travel; the request came as far as the last one. */
  readonly hops: readonly Hop[];
  readonly ending: Ending;
  /**
   * Whether the objects foretold what the probe saw; true where nothing was sent. Rules follow objects by a second or two,
   * so whoever gets `false` may look again.
   */
  readonly asForetold: boolean;
  /** The rules in a node's kernel that this packet meets, where they could be read. */
  readonly rules?: readonly MetRule[];
}

/** A line that kube-proxy wrote, as the kernel lists it. */
export interface MetRule {
  /** The chain or map it stands in: `KUBE-SERVICES`. */
  readonly chain: string;
  readonly line: string;
  readonly said: Words;
  /** `met`: this packet is matched by it; `possible`: another draw would have been. */
  readonly met: 'met' | 'possible';
}

/**
 * What a request meets: who sends it, the name it asks for, the port of this machine it knocks on, a load balancer's
 * address, the node, the rule that rewrites its destination, the Service whose rule that is, the list it is drawn from,
 * the Pod it is given to, and the port a container listens on.
 */
export type HopKind =
  | 'vantage'
  | 'name'
  | 'host-door'
  | 'load-balancer'
  | 'node'
  | 'rule'
  | 'service'
  | 'endpoint-slice'
  | 'pod'
  | 'container-port';

export interface Hop {
  readonly kind: HopKind;
  /** What is met, in Kubernetes' own terms: `Service web`, `localhost:30001`, `nodePort 30001`. */
  readonly name: string;
  /** Where the packet is headed once it has passed: `10.96.0.20:80`. */
  readonly destination?: string;
  /** The object and field that decided it; undefined where no object of Kubernetes did. */
  readonly decidedBy?: Decision;
  /** `observed`: a probe saw it; `derived`: it follows from the objects. */
  readonly known: 'observed' | 'derived';
  /** What happens here, in a sentence. */
  readonly said: Words;
  /** Where one of several is taken: each of them, and why it can be taken or not. */
  readonly candidates?: readonly Candidate[];
}

export interface Decision {
  /** `Service web` */
  readonly object: string;
  /** As kubectl explain writes it, with indexes: `spec.ports[0].nodePort`. */
  readonly field: string;
  readonly value: string;
}

/** One that a request could have been given to: a Pod behind a Service. */
export interface Candidate {
  readonly name: string;
  readonly address: string;
  /** `taken`: it got this request; `possible`: another draw would have been its; `never`: no request is given to it. */
  readonly chance: 'taken' | 'possible' | 'never';
  /** Whether it is on the Service's EndpointSlices. */
  readonly isListed: boolean;
  /** Why it was, why it could have been, or why it never is (not ready, not selected). */
  readonly why: Words;
}

export interface Ending {
  /**
   * `answered`, or the way of not answering, as the probe from that vantage saw it; `left` where the road leaves the
   * cluster, and nothing was sent to a stranger.
   */
  readonly kind: HttpObservation['kind'] | 'left';
  /** The HTTP status where it was answered. */
  readonly status?: number;
  /** Index of the hop at which it ended. */
  readonly at: number;
  /** Whether a probe saw it; nothing is ever sent to a Pod or Service address from the host. */
  readonly known: 'observed' | 'derived';
  readonly said: Words;
  /** The mistake behind it, where one is known. */
  readonly diagnosis?: DiagnosisReport;
}
