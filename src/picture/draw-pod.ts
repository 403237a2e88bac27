import { make, set } from '../figures/in-page/make.ts';
import { outline } from '../figures/in-page/outline.ts';
import { line, nameOf, part, writeLine, writeName } from './parts.ts';
import type { PodView } from './pod-view.ts';
import { showState } from './state-mark.ts';
import type { Say } from './words.ts';

export interface Look {
  readonly say: Say;
  /** Whether names need their namespace beside them. */
  readonly severalNamespaces: boolean;
  readonly severalNodes: boolean;
}

/** A flat: its tenant's name, its number, and how the tenant is. */
export function makePod({ key }: PodView): HTMLElement {
  const lines = ['name', 'plate', 'state', 'reason', 'where'].map(line);
  return make('div', { class: 'gh-pod', 'data-pod': key }, outline('flat'), ...lines);
}

export function updatePod(element: HTMLElement, pod: PodView, { say, severalNamespaces, severalNodes }: Look): void {
  set(element, 'data-is', pod.state);
  writeName(part(element, 'name'), nameOf(pod, severalNamespaces), 20);
  writeLine(part(element, 'plate'), pod.ip);
  showState(part(element, 'state'), pod.state, say(`state.${pod.state}`));
  writeLine(part(element, 'reason'), pod.reason);
  writeLine(part(element, 'where'), severalNodes && pod.node ? say('on-node', { node: pod.node }) : undefined);
}
