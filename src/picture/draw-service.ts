import { make } from '../figures/in-page/make.ts';
import { outline } from '../figures/in-page/outline.ts';
import type { Look } from './draw-pod.ts';
import type { EndpointView } from './endpoint-view.ts';
import { keyed } from './keyed.ts';
import { hide, line, nameOf, part, writeLine, writeLines, writeName } from './parts.ts';
import type { ServiceView } from './service-view.ts';
import { showState } from './state-mark.ts';
import type { Say } from './words.ts';

/** A front desk, the gates that lead to it, and its list of who is in. */
export function makeService({ key }: ServiceView): HTMLElement {
  const desk = ['name', 'type', 'plates', 'external'].map(line);
  const list = ['title', 'count', 'entries', 'more'].map(line);
  return make(
    'div',
    { class: 'gh-service', 'data-service': key },
    make('div', { class: 'gh-gates', 'data-part': 'gates' }),
    make('div', { class: 'gh-desk', 'data-desk': key }, outline('desk'), ...desk),
    make('div', { class: 'gh-list', 'data-list': key, 'data-part': 'list' }, ...list),
  );
}

export function updateService(element: HTMLElement, service: ServiceView, { say, severalNamespaces }: Look): void {
  const { key, type, headless, external } = service;
  writeName(part(element, 'name'), `Service ${nameOf(service, severalNamespaces)}`, 26);
  writeLine(part(element, 'type'), headless ? `${type}, ${say('headless')}` : type);
  writeLines(part(element, 'plates'), plates(service));
  writeLine(part(element, 'external'), external && externalWords(external, say));
  keyed(part(element, 'gates'), gates(service), {
    key: (code) => code,
    make: (code) =>
      make(
        'div',
        { class: 'gh-gate', 'data-gate': `${key}:${code}` },
        outline('gate', 'empty'),
        make('span', {}, code),
      ),
    update: () => undefined,
  });
  updateList(part(element, 'list'), service, say);
}

function updateList(list: HTMLElement, service: ServiceView, say: Say): void {
  const { endpoints, moreEndpoints, readyEndpoints, type } = service;
  // A name that stands for another name has no list.
  hide(list, type === 'ExternalName');
  const total = endpoints.length + moreEndpoints;
  writeLine(part(list, 'title'), 'EndpointSlice');
  writeLine(
    part(list, 'count'),
    total === 0 ? say('endpoints.none') : say('endpoints.count', { ready: readyEndpoints, total }),
  );
  keyed(part(list, 'entries'), endpoints, {
    key: ({ address }) => address,
    make: ({ address }) => make('span', { 'data-entry': `${service.key}:${address}` }, line('plate'), line('state')),
    update: (entry, endpoint) => {
      writeLine(part(entry, 'plate'), addressOf(endpoint));
      if (endpoint.ports.length === 0) showState(part(entry, 'state'), 'failed', say('endpoints.no-port'));
      else {
        const state = endpoint.ready ? 'ready' : 'not-ready';
        showState(part(entry, 'state'), state, say(`state.${state}`));
      }
    },
  });
  writeLine(part(list, 'more'), moreEndpoints > 0 ? say('more', { count: moreEndpoints }) : undefined);
}

export function addressOf({ address, ports }: EndpointView): string {
  return ports.length === 0 ? address : `${address}:${ports.join(',')}`;
}

export function externalWords(external: NonNullable<ServiceView['external']>, say: Say): string {
  return external.state === 'given' ? say('external', { address: external.address }) : say('external.pending');
}

/** Its number, as on a plate: where it is called, and where the call goes on to. */
export function plates({ clusterIP, ports, externalName }: ServiceView): string[] {
  if (externalName) return [`→ ${externalName}`];
  const address = clusterIP ?? '';
  if (ports.length === 0) return address ? [address] : [];
  return ports.map(({ port, targetPort, protocol }) => {
    const called = `${address}:${port}${protocol ? `/${protocol}` : ''}`;
    return String(targetPort) === String(port) ? called : `${called} → ${targetPort}`;
  });
}

const gates = ({ ports }: ServiceView): string[] => [
  ...new Set(ports.flatMap(({ nodePort }) => (nodePort === undefined ? [] : String(nodePort)))),
];
