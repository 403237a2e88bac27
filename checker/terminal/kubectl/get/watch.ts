import { inColumns, TABLE_SPACING } from '../../text/columns.ts';
import { jsonLines } from '../api.ts';
import type { Kubectl } from '../context.ts';
import { complaint, Refused } from '../errors.ts';
import { listQuery, namespaceOf } from '../list.ts';
import { pathOf } from '../resources.ts';
import type { Selected } from '../selection.ts';
import { AS_TABLE, layoutOf, linesOf, type Table } from './tables.ts';

interface TableEvent {
  readonly type: string;
  readonly object: Table;
}

/** What is there, and a line for every change until the command is ended. */
export async function watchTable(kubectl: Kubectl, selected: readonly Selected[], isOther: boolean): Promise<void> {
  const { api, flags, io } = kubectl;
  const [only] = selected;
  if (!only || selected.length > 1)
    throw complaint('you may only specify a single resource type, and one name, to watch');
  if (isOther) throw complaint('this terminal watches as a table only: with -w, leave -o away or say -o wide');
  const { resource, name } = only;
  const path = pathOf(resource, namespaceOf(kubectl));
  const query = { ...listQuery(kubectl), ...(name !== undefined && { fieldSelector: `metadata.name=${name}` }) };
  if (name !== undefined) await api.ask({ path: pathOf(resource, kubectl.namespace, name) });
  const table = await api.ask<Table>({ path, query, accept: AS_TABLE });
  const layout = layoutOf(flags, resource, flags.value('output') === 'wide');
  const widths: number[] = [];
  let columns = table.columnDefinitions;
  let isFirst = true;
  const print = (rows: Table['rows']): void => {
    if (rows.length === 0) return;
    const lines = linesOf(
      { columnDefinitions: columns, rows },
      { ...layout, hasHeaders: layout.hasHeaders && isFirst },
    );
    isFirst = false;
    io.stdout(inColumns(lines, TABLE_SPACING, widths));
  };
  print(table.rows);
  const { resourceVersion } = table.metadata ?? {};
  const stream = await api.stream({
    path,
    query: { ...query, limit: undefined, watch: 'true', resourceVersion },
    accept: AS_TABLE,
  });
  for await (const { type, object } of jsonLines<TableEvent>(stream)) {
    if (type === 'ERROR') throw new Refused(object);
    if (object.columnDefinitions?.length > 0) columns = object.columnDefinitions;
    if (type !== 'BOOKMARK') print(object.rows);
  }
}
