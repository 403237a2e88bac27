import { make } from '../figures/in-page/make.ts';
import { outline } from '../figures/in-page/outline.ts';
import type { DoorView } from './door-view.ts';
import type { Look } from './draw-pod.ts';
import type { IngressView } from './ingress-view.ts';
import { line, nameOf, part, writeLine, writeLines, writeName } from './parts.ts';
import { short } from './short.ts';

/** A door of this machine; a load balancer's is an address on the street. */
export function makeDoor({ key, kind }: DoorView): HTMLElement {
  const lines = ['name', 'to'].map(line);
  const shape = kind === 'load-balancer' ? 'address' : 'laptop';
  return make('div', { class: `gh-door-${shape}`, 'data-door': key }, outline(shape), ...lines);
}

export function updateDoor(element: HTMLElement, { address, port, nodePort, leadsTo }: DoorView, { say }: Look): void {
  // In a narrow door the port goes on below, whole.
  writeName(part(element, 'name'), `${address}:\u200b${port}`, 24);
  writeLine(part(element, 'to'), leadsTo ? `→ ${nodePort}` : say('door.nobody', { nodePort: String(nodePort) }));
}

/** The reception: who asks for what, and where that is sent. */
export function makeIngress({ key }: IngressView): HTMLElement {
  const lines = ['name', 'plates'].map(line);
  return make('div', { class: 'gh-ingress', 'data-ingress': key }, outline('reception'), ...lines);
}

export function updateIngress(element: HTMLElement, ingress: IngressView, { severalNamespaces }: Look): void {
  writeName(part(element, 'name'), `Ingress ${nameOf(ingress, severalNamespaces)}`, 26);
  writeLines(
    part(element, 'plates'),
    ingress.rules.map(({ asked, service }) => `${short(asked, 28)} → ${short(service, 16)}`),
  );
}
