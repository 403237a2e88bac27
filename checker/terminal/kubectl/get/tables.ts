import type { KubernetesObject } from '@kubernetes/client-node';
import type { Flags } from '../../line/flags.ts';
import { inColumns, TABLE_SPACING } from '../../text/columns.ts';
import type { Kubectl } from '../context.ts';
import { listOf, namespaceOf } from '../list.ts';
import { kindName, pathOf, type Resource } from '../resources.ts';
import type { Selected } from '../selection.ts';
import { noneFound } from './none-found.ts';

/** The server's answer to whoever wants a Table (meta.k8s.io/v1). */
export interface Table {
  readonly metadata?: { readonly resourceVersion?: string };
  readonly columnDefinitions: readonly {
    readonly name: string;
    readonly format?: string;
    readonly priority?: number;
  }[];
  readonly rows: readonly { readonly cells: readonly unknown[]; readonly object: KubernetesObject }[];
}

/** What kubectl wants most, and what it can do with. */
export const AS_TABLE =
  'application/json;as=Table;v=v1;g=meta.k8s.io,application/json;as=Table;v=v1beta1;g=meta.k8s.io,application/json';

/** How a table is laid out. */
export interface Layout {
  readonly isWide: boolean;
  readonly hasHeaders: boolean;
  readonly hasNamespaces: boolean;
  readonly hasLabels: boolean;
  readonly labelColumns: readonly string[];
  /** Put before names: `pod`, where several kinds are shown. */
  readonly kind?: string;
}

/** One table a kind, with a blank line between them; kinds that have nothing are not shown. */
export async function printTables(kubectl: Kubectl, selected: readonly Selected[], isWide: boolean): Promise<void> {
  const { flags, io } = kubectl;
  const isMixed = new Set(selected.map(({ resource }) => resource)).size > 1;
  const printed: string[] = [];
  const { found, errors } = await tablesByKind(kubectl, selected);
  for (const [resource, tables] of found) {
    const layout = {
      ...layoutOf(flags, resource, isWide),
      ...(isMixed && { kind: kindName(resource.group, resource.kind) }),
    };
    const [first] = tables;
    if (!first || tables.every(({ rows }) => rows.length === 0)) continue;
    const lines = linesOf({ ...first, rows: tables.flatMap(({ rows }) => rows) }, layout);
    printed.push(inColumns(lines, TABLE_SPACING));
  }
  io.stdout(printed.join(layoutGap(flags)));
  for (const error of errors) kubectl.fail(error);
  if (printed.length === 0 && errors.length === 0 && !flags.isOn('ignore-not-found'))
    io.stderr(noneFound(selected, namespaceOf(kubectl)));
}

function layoutGap(flags: Flags): string {
  return flags.isOn('no-headers') ? '' : '\n';
}

export function layoutOf(flags: Flags, resource: Resource, isWide: boolean): Layout {
  return {
    isWide,
    hasHeaders: !flags.isOn('no-headers'),
    hasNamespaces: flags.isOn('all-namespaces') && resource.namespaced,
    hasLabels: flags.isOn('show-labels'),
    labelColumns: flags.values('label-columns').flatMap((names) => names.split(',')),
  };
}

interface Found {
  readonly found: (readonly [Resource, Table[]])[];
  /** They are told after what was found. */
  readonly errors: unknown[];
}

async function tablesByKind(kubectl: Kubectl, selected: readonly Selected[]): Promise<Found> {
  const { found, errors }: Found = { found: [], errors: [] };
  for (const { resource, name } of selected) {
    try {
      const path = pathOf(resource, namespaceOf(kubectl), name);
      const table =
        name === undefined
          ? await listOf<Table>(kubectl, resource, AS_TABLE)
          : await kubectl.api.ask<Table>({ path, accept: AS_TABLE });
      const last = found.at(-1);
      if (last?.[0] === resource) last[1].push(table);
      else found.push([resource, [table]]);
    } catch (error) {
      if (!kubectl.flags.isOn('ignore-not-found')) errors.push(error);
    }
  }
  return { found, errors };
}

/** Lines for `inColumns`. Source: cli-runtime pkg/printers/tableprinter.go. */
export function linesOf({ columnDefinitions, rows }: Table, layout: Layout): string[] {
  const shown = columnDefinitions.flatMap(({ priority = 0 }, index) =>
    layout.isWide || priority === 0 ? [index] : [],
  );
  const header = [
    ...(layout.hasNamespaces ? ['NAMESPACE'] : []),
    ...shown.map((index) => columnDefinitions[index]?.name.toUpperCase() ?? ''),
    ...layout.labelColumns.map((label) => (label.split('/').at(-1) ?? '').toUpperCase()),
    ...(layout.hasLabels ? ['LABELS'] : []),
  ];
  const lines = rows.map(({ cells, object: { metadata } }) => [
    ...(layout.hasNamespaces ? [metadata?.namespace ?? ''] : []),
    ...shown.map((index) => {
      const isName = columnDefinitions[index]?.format === 'name' && layout.kind !== undefined;
      return isName ? `${layout.kind}/${cellText(cells[index])}` : cellText(cells[index]);
    }),
    ...layout.labelColumns.map((label) => metadata?.labels?.[label] ?? ''),
    ...(layout.hasLabels ? [labelsText(metadata?.labels)] : []),
  ]);
  return [...(layout.hasHeaders ? [header] : []), ...lines].map((cells) => cells.join('\t'));
}

/** Cut at the first line break, and without tabs, which would make it two cells. */
function cellText(cell: unknown): string {
  const text = cell === null || cell === undefined ? '' : String(cell);
  const end = text.search(/[\f\n\r]/);
  return (end < 0 ? text : `${text.slice(0, end)}...`).replaceAll('\t', ' ');
}

function labelsText(labels: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${value}`);
  return pairs.length === 0 ? '<none>' : pairs.toSorted().join(',');
}
