import type { Capability, Cluster, PodRef, Silence } from '../cluster/cluster.ts';
import type { ReadKindConfig } from '../manifests/kind-config.ts';
import type { Sheet, SheetKind } from '../manifests/manifest.ts';
import type { Objects } from '../run/objects.ts';

/** A claim about the reader's cluster and how it is judged. Each kind of claim is a file of this folder. */
export interface Check {
  /** The check's name in this lab, e.g. `host-port-answers`; what `wrong/<slug>/expect.ts` names. */
  readonly id: string;
  /** What the check's file is about, e.g. `serviceEndpoints`: diagnoses say which of these they explain. */
  readonly kind: CheckKind;
  /** A sentence that is true when the check passes. */
  readonly claim: string;
  readonly points: number;
  /** How far the judgement reaches: what the API server says, or requests sent from a Pod or from this machine. */
  readonly reach: 'api' | 'pod' | 'host';
  readonly about: Subject;
  /** Ids of checks that must pass for this one to mean anything. */
  readonly buildsOn: readonly string[];
  readonly needs: readonly Capability[];
  /** Changes the cluster (deletes something), so it runs alone, after all that only look. */
  readonly disturbs: boolean;
  /** @throws {UnreachableError} and anything else that means "could not judge". */
  judge(run: CheckRun): Promise<Judgement>;
}

/** One of ours, or one of a workshop's own checks: `own:declaresPort`, which no later check of ours can be called. */
export type CheckKind = OurKind | `own:${string}`;

type OurKind =
  | 'manifestsAccepted'
  | 'deploymentReady'
  | 'podReady'
  | 'serviceType'
  | 'servicePort'
  | 'nodePort'
  | 'serviceSelects'
  | 'serviceEndpoints'
  | 'hostPortAnswers'
  | 'everyPodAnswers'
  | 'nameResolves'
  | 'clusterIpIsNoHostDoor'
  | 'survivesPodDeletion'
  | 'clusterIpAnswers'
  | 'nodePortAnswers'
  | 'loadBalancerAnswers'
  | 'samePodsBehind'
  | 'addressGoesWithService'
  | 'targetPortByName'
  | 'slicesFollowScale'
  | 'headlessService'
  | 'dnsShowsPods'
  | 'podNameLeadsToPod'
  | 'aliasOf'
  | 'ingressHasAddress'
  | 'ingressRoutes'
  | 'ingressHostOnly'
  | 'kindConfigRead'
  | 'madeFromKindConfig'
  | 'mapsPort'
  | 'tunnelAnswers'
  | 'tunnelKeepsToOnePod'
  | 'tunnelNeedsNoService'
  | 'tunnelEndsWithPod'
  | 'prediction'
  | 'stopsGracefully'
  | 'survivesChaos'
  | 'oldAddressesDead';

/** The objects a check is about, by name. */
export interface Subject {
  /** Where they are; the lab's own namespace unless said. */
  readonly namespace?: string;
  readonly service?: string;
  readonly deployment?: string;
  readonly pod?: string;
  readonly ingress?: string;
}

/** What a check has in hand. */
export interface CheckRun {
  readonly cluster: Cluster;
  /** Of what the check is about. */
  readonly namespace: string;
  readonly objects: Objects;
  /** What the reader wrote for the checker; undefined where there is no sheet of that kind. */
  sheet(kind: SheetKind): Sheet | undefined;
  /** The reader's kind config, where the lab asks for one. */
  readonly kindConfig: ReadKindConfig | undefined;
  /** The checker's own Pod, in a namespace of its own. */
  readonly visitor: PodRef;
  readonly signal: AbortSignal;
  /** Looks until it holds, cannot come right any more, or time is up. */
  eventually(look: () => Promise<Look>): Promise<Judgement>;
  /**
   * The same for requests to Pods that are ready and listed: 10 s at most, several times what kube-proxy takes to write
   * its rules (kind's does so once a second).
   */
  eventuallyAnswers(look: () => Promise<Look>): Promise<Judgement>;
  /** Applies the reader's manifest of that object again, after a check has deleted it. */
  restore(kind: string, name: string): Promise<void>;
}

/** One look at the cluster. */
export type Look = Holds | HoldsNot;

interface Holds {
  readonly holds: true;
  readonly seen: string;
}

export interface HoldsNot {
  readonly holds: false;
  readonly expected: string;
  readonly seen: string;
  /** Nothing will change by waiting: tell at once. */
  readonly hopeless?: boolean;
  /** How a request went unanswered, for the diagnosis. */
  readonly silence?: Silence;
  /** Addresses or names a diagnosis may want to know. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** A look that was final, and what it took. */
export type Judgement = Look & { readonly tries: number; readonly waitedMs: number };

/** Something other than the reader's answer is in the way: the check is an error, which costs nothing. */
export class CannotJudgeError extends Error {
  override name = 'CannotJudgeError';
}

/** What the check is about is not there, and another check says so. */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

/** What a lab says of a check; the rest comes from the check's own file. */
export interface CheckOptions {
  readonly id?: string;
  readonly claim?: string;
  readonly points?: number;
  readonly buildsOn?: readonly string[];
  /** Where the objects are; the lab's own namespace unless said. */
  readonly namespace?: string;
}

type OwnWords = Pick<Check, 'id' | 'kind' | 'claim' | 'reach' | 'about' | 'judge'> &
  Partial<Pick<Check, 'needs' | 'disturbs'>>;

/** Joins a check's own words with what the lab says of it. */
export function defineCheck(options: CheckOptions, own: OwnWords): Check {
  return {
    needs: [],
    disturbs: false,
    ...own,
    id: options.id ?? own.id,
    claim: options.claim ?? own.claim,
    about: options.namespace === undefined ? own.about : { ...own.about, namespace: options.namespace },
    points: options.points ?? 1,
    buildsOn: options.buildsOn ?? [],
  };
}
