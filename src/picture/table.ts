import { make, write } from '../figures/in-page/make.ts';
import type { ClusterView } from './cluster-view.ts';
import { addressOf, externalWords, plates } from './draw-service.ts';
import { nameOf } from './parts.ts';
import type { Say } from './words.ts';

/** What stands in a row: kind, name, address, state, and what it leads to. */
type Row = readonly [kind: string, name: string, address: string, state: string, to: string];
const COLUMNS = ['kind', 'name', 'address', 'state', 'to'] as const;

/** The same as the picture, for who cannot see it, or wants whole names. */
export function makeTable(say: Say): HTMLTableElement {
  // Said again as roles: on a phone the rows are laid out as blocks, and a browser may then no longer tell a table.
  const heads = COLUMNS.map((column) => make('th', { scope: 'col', role: 'columnheader' }, say(`column.${column}`)));
  return make(
    'table',
    { role: 'table' },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...heads)),
    make('tbody', { role: 'rowgroup' }),
  );
}

export function updateTable(table: HTMLTableElement, view: ClusterView, several: boolean, say: Say): void {
  const [body] = table.tBodies;
  if (!body) return;
  const rows = rowsOf(view, several, say);
  while (body.rows.length > rows.length) body.lastElementChild?.remove();
  while (body.rows.length < rows.length) body.append(newRow(say));
  for (const [index, row] of rows.entries()) {
    for (const [column, text] of row.entries()) write(body.rows[index]?.cells[column] as HTMLElement, text);
  }
}

function newRow(say: Say): HTMLTableRowElement {
  const cells = COLUMNS.map((column) =>
    column === 'name'
      ? make('th', { scope: 'row', role: 'rowheader' })
      : make('td', { role: 'cell', 'data-column': say(`column.${column}`) }),
  );
  return make('tr', { role: 'row' }, ...cells);
}

function rowsOf(
  { doors, nodes, ingresses, services, deployments, pods, more }: ClusterView,
  several: boolean,
  say: Say,
): Row[] {
  const list = (texts: readonly string[]) => texts.join(', ');
  const podNames = new Map(pods.map((pod) => [pod.key, nameOf(pod, several)]));
  return [
    ...doors.map(({ kind, address, port, nodePort, leadsTo }): Row => {
      const to = leadsTo
        ? `nodePort ${nodePort}, Service ${nameOf(leadsTo, several)}`
        : say('door.nobody', { nodePort: String(nodePort) });
      return [kind === 'host-port' ? say('door') : say('door.balancer'), `${address}:${port}`, address, '', to];
    }),
    ...nodes.map(
      ({ name, address = '', ready }): Row => [
        'Node',
        name,
        address,
        say(ready ? 'state.ready' : 'state.not-ready'),
        '',
      ],
    ),
    ...ingresses.map((one): Row => {
      const to = list(one.rules.map(({ asked, service }) => `${asked} → ${service}`));
      return ['Ingress', nameOf(one, several), one.address ?? '', '', to];
    }),
    ...services.map((one): Row => {
      const { type, headless, external, endpoints, moreEndpoints, readyEndpoints, externalName } = one;
      const total = endpoints.length + moreEndpoints;
      const count = total === 0 ? say('endpoints.none') : say('endpoints.count', { ready: readyEndpoints, total });
      const entries = endpoints.map((endpoint) => {
        const name = (endpoint.pod && podNames.get(endpoint.pod)) ?? endpoint.target;
        const state =
          endpoint.ports.length === 0
            ? say('endpoints.no-port')
            : say(endpoint.ready ? 'state.ready' : 'state.not-ready');
        return `${name ? `Pod ${name}, ` : ''}${addressOf(endpoint)} (${state})`;
      });
      const gates = one.ports.flatMap(({ nodePort }) => (nodePort === undefined ? [] : `nodePort ${nodePort}`));
      return [
        'Service',
        nameOf(one, several),
        list([...(externalName ? [] : plates(one)), ...gates, ...(external ? [externalWords(external, say)] : [])]),
        list([headless ? `${type} (${say('headless')})` : type, ...(externalName ? [] : [count])]),
        [
          ...(externalName ? [externalName] : entries),
          ...(moreEndpoints ? [say('more', { count: moreEndpoints })] : []),
        ].join('; '),
      ];
    }),
    ...(more.services ? [['', say('more.services', { count: more.services }), '', '', ''] as const] : []),
    ...deployments.map(
      (one): Row => [
        'Deployment',
        nameOf(one, several),
        '',
        say('endpoints.count', { ready: one.ready, total: one.wanted }),
        '',
      ],
    ),
    ...pods.map((pod): Row => {
      const state = say(`state.${pod.state}`);
      return ['Pod', nameOf(pod, several), pod.ip ?? '', pod.reason ? `${state} (${pod.reason})` : state, ''];
    }),
    ...(more.pods
      ? [['', say('more.pods', { count: more.pods, notReady: more.podsNotReady }), '', '', ''] as const]
      : []),
  ];
}
