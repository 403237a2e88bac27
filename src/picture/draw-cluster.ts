import { make, write } from '../figures/in-page/make.ts';
import type { ClusterView, DeploymentView } from './cluster-view.ts';
import { makeDoor, makeIngress, updateDoor, updateIngress } from './draw-outside.ts';
import { type Look, makePod, updatePod } from './draw-pod.ts';
import { makeService, updateService } from './draw-service.ts';
import { keyed } from './keyed.ts';
import { hide, line, nameOf, part, writeLine, writeName } from './parts.ts';
import type { PodView } from './pod-view.ts';
import type { Say } from './words.ts';

/** The empty picture: this machine with its doors, and the building with its desks and flats. */
export function makeCluster(say: Say): HTMLElement[] {
  const column = (name: string) => make('div', { class: `gh-${name}`, 'data-part': name });
  const host = make('p', { class: 'gh-title' }, say('host'));
  return [
    make('div', { class: 'gh-host' }, host, column('doors'), line('no-doors')),
    make(
      'div',
      { class: 'gh-building' },
      make('p', { class: 'gh-title', 'data-part': 'nodes' }),
      make('div', { class: 'gh-desks' }, column('ingresses'), column('services'), line('more-services')),
      make('div', { class: 'gh-flats' }, column('groups'), line('more-pods')),
    ),
  ];
}

/** `left` is called when something that went is out of sight, and the rest may have moved up. */
export function drawCluster(picture: HTMLElement, view: ClusterView, look: Look, left: () => void): void {
  const { say } = look;
  const { doors, nodes, ingresses, services, more } = view;
  const key = (one: { key: string }) => one.key;
  const inside = (name: string) => part(picture, name);

  keyed(inside('doors'), doors, { key, make: makeDoor, update: (el, door) => updateDoor(el, door, look), left });
  writeLine(inside('no-doors'), doors.length === 0 ? say('door.none') : undefined);
  write(inside('nodes'), nodes.map((node) => nodeWords(node, say)).join(', '));
  keyed(inside('ingresses'), ingresses, {
    key,
    make: makeIngress,
    update: (el, one) => updateIngress(el, one, look),
    left,
  });
  keyed(inside('services'), services, {
    key,
    make: makeService,
    update: (el, one) => updateService(el, one, look),
    left,
  });
  writeLine(inside('more-services'), beyond(services.length, more.services, 'services', say));
  keyed(inside('groups'), groupsOf(view), {
    key: ({ deployment }) => deployment?.key ?? '',
    make: () =>
      make('div', { class: 'gh-group' }, line('heading'), make('div', { class: 'gh-pods', 'data-part': 'pods' })),
    update: (group, { deployment, pods }) => {
      writeHeading(part(group, 'heading'), deployment, look);
      keyed(part(group, 'pods'), pods, { key, make: makePod, update: (el, pod) => updatePod(el, pod, look), left });
    },
    left,
  });
  writeLine(
    inside('more-pods'),
    more.pods > 0
      ? say('more.pods', { count: more.pods, notReady: more.podsNotReady })
      : beyond(view.pods.length, 0, 'pods', say),
  );
}

interface Group {
  readonly deployment?: DeploymentView;
  readonly pods: readonly PodView[];
}

/** Pods under the Deployment that keeps them; a Deployment without Pods is seen too. */
function groupsOf({ deployments, pods }: ClusterView): Group[] {
  const known = new Set(deployments.map(({ key }) => key));
  const loose = pods.filter(({ deployment }) => !deployment || !known.has(deployment.key));
  return [
    ...deployments.map((deployment) => ({
      deployment,
      pods: pods.filter((pod) => pod.deployment?.key === deployment.key),
    })),
    ...(loose.length > 0 ? [{ pods: loose }] : []),
  ];
}

function writeHeading(
  element: HTMLElement,
  deployment: DeploymentView | undefined,
  { say, severalNamespaces }: Look,
): void {
  hide(element, !deployment);
  if (!deployment) return;
  const name = nameOf(deployment, severalNamespaces);
  writeName(element, say('deployment', { name, ready: deployment.ready, wanted: deployment.wanted }), 44);
}

function nodeWords({ name, address, ready }: ClusterView['nodes'][number], say: Say): string {
  const words = ['Node', name, ...(address ? [address] : []), ...(ready ? [] : [`(${say('state.not-ready')})`])];
  return words.join(' ');
}

function beyond(drawn: number, more: number, what: 'services' | 'pods', say: Say): string | undefined {
  if (more > 0) return say(`more.${what}`, { count: more });
  return drawn === 0 ? say(`${what}.none`) : undefined;
}
