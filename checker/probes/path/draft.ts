import type { V1Service } from '@kubernetes/client-node';
import type { CheckKind, Subject } from '../../checks/check.ts';
import type { HttpObservation } from '../../cluster/cluster.ts';
import type { Words } from '../../lab/words.ts';
import { nameOf } from '../../run/pods.ts';
import type { Answerer } from '../answer.ts';
import type { Ending, Hop } from './path.ts';
import type { Packet } from './rules/packet.ts';

/** A road as the objects tell it: up to where it ends. */
export interface Draft {
  readonly hops: readonly Hop[];
  readonly end: Foretold;
  /** What a node's rules are looked up with, where the road comes by one. */
  readonly packet?: Pick<Packet, 'address' | 'port' | 'isNodes'>;
}

/** How it ends at the last hop, if the objects are right. */
interface Foretold {
  readonly kind: Ending['kind'];
  readonly said: Words;
  /** Which checks of a lab would have failed by this, the one to look at first before the others. */
  readonly suspects: readonly Suspect[];
  /** `false` where a request would go to somebody who is no part of this cluster. */
  readonly mayBeAsked: boolean;
}

/** A check that would have failed, as a diagnosis wants to know it. */
export interface Suspect {
  readonly kind: CheckKind;
  readonly about: Subject;
  readonly facts?: Readonly<Record<string, string>>;
  /** What it would have said it expected. */
  readonly expected?: string;
  /** It would have sent no request, so that silence says nothing of the Pods. */
  readonly asksNobody?: true;
  /** What it would have seen, where no probe was sent. */
  readonly seen?: string;
}

/** What a probe has seen, for a road that is told again with that knowledge. */
export interface Seen {
  readonly observation: HttpObservation;
  /** Who answered, where the answer says so. */
  readonly by?: Answerer;
  /** The time was over before the cluster's DNS had said a word. */
  readonly isDnsSilent?: boolean;
}

/** The road goes on: `hops` before what comes after. */
export function after(hops: readonly Hop[], rest: Draft): Draft {
  return { ...rest, hops: [...hops, ...rest.hops] };
}

export function aboutOf(service: V1Service): Suspect['about'] {
  return { service: nameOf(service), namespace: service.metadata?.namespace ?? 'default' };
}
