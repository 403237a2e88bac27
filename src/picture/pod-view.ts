import type { V1Pod } from '@kubernetes/client-node';
import { type Named, named } from './named.ts';
import type { Tenants } from './pod-of.ts';
import { type PodState, podState } from './pod-state.ts';

export interface PodView extends Named {
  readonly ip?: string;
  readonly node?: string;
  readonly state: PodState;
  /** Kubernetes' own word for what keeps it: `CrashLoopBackOff`. */
  readonly reason?: string;
  /** The Deployment it belongs to. */
  readonly deployment?: Named;
}

export function podView(pod: V1Pod, tenants: Tenants): PodView {
  return {
    ...named(pod),
    ip: pod.status?.podIP,
    node: pod.spec?.nodeName,
    ...podState(pod),
    deployment: tenants.deploymentOf(pod),
  };
}
