import type { ClusterObjects } from './cluster-objects.ts';
import { type DoorView, doorViews } from './door-view.ts';
import { type IngressView, ingressView } from './ingress-view.ts';
import { inLab, type Named, named } from './named.ts';
import { type NodeView, nodeView } from './node-view.ts';
import { Tenants } from './pod-of.ts';
import { type PodView, podView } from './pod-view.ts';
import { type ServiceView, serviceView } from './service-view.ts';

/** More than this is counted in words instead: nobody follows more, and a page has to stay quick. */
const MOST = { pods: 24, services: 12, ingresses: 4, deployments: 24 } as const;

/** All that a picture of a cluster shows, as plain data in a stable order: equal objects give an equal view. */
export interface ClusterView {
  /** Doors of this machine. */
  readonly doors: readonly DoorView[];
  readonly nodes: readonly NodeView[];
  readonly ingresses: readonly IngressView[];
  readonly services: readonly ServiceView[];
  readonly deployments: readonly DeploymentView[];
  readonly pods: readonly PodView[];
  /** What there is beyond what is drawn. */
  readonly more: {
    readonly ingresses: number;
    readonly services: number;
    readonly pods: number;
    /** Those of `pods` that cannot be called. */
    readonly podsNotReady: number;
  };
}

export interface DeploymentView extends Named {
  readonly ready: number;
  readonly wanted: number;
}

export function clusterView(objects: ClusterObjects): ClusterView {
  const { pods, services, deployments, ingresses } = inLab(objects);
  const tenants = new Tenants(pods, deployments.map(named));
  const everyPod = tenants.inOrder.map((pod) => podView(pod, tenants));
  const shown = everyPod.slice(0, MOST.pods);
  const drawn = new Map(shown.map(({ key }, index) => [key, index]));
  return {
    doors: doorViews(objects),
    nodes: objects.nodes.map(nodeView).toSorted((a, b) => a.name.localeCompare(b.name)),
    ingresses: ingresses.slice(0, MOST.ingresses).map((ingress) => ingressView(ingress, services)),
    services: services
      .slice(0, MOST.services)
      .map((service) => serviceView(service, objects.endpointSlices, tenants, drawn)),
    deployments: deployments.slice(0, MOST.deployments).map((deployment) => ({
      ...named(deployment),
      ready: deployment.status?.readyReplicas ?? 0,
      wanted: deployment.spec?.replicas ?? 1,
    })),
    pods: shown,
    more: {
      ingresses: Math.max(0, ingresses.length - MOST.ingresses),
      services: Math.max(0, services.length - MOST.services),
      pods: everyPod.length - shown.length,
      podsNotReady: everyPod.slice(MOST.pods).filter(({ state }) => state !== 'ready').length,
    },
  };
}
