import type { KubernetesObject, V1ListMeta } from '@kubernetes/client-node';
import type { Cell, ColumnDefinition } from './column.ts';
import { columnsOfKind } from './columns-of-kind.ts';
import { type RowCondition, rowConditions } from './row-conditions.ts';

const META = 'meta.k8s.io/v1';

/** What `kubectl get` prints: the API server has put the cells together, kubectl only lays them out. */
export interface Table {
  readonly kind: 'Table';
  readonly apiVersion: typeof META;
  readonly metadata: V1ListMeta;
  readonly columnDefinitions: readonly ColumnDefinition[];
  readonly rows: readonly TableRow[];
}

interface TableRow {
  /** One a column. */
  readonly cells: readonly Cell[];
  readonly conditions?: readonly RowCondition[];
  /** `null` where the client wants no object. */
  readonly object: object | null;
}

/** How a client wants its Table. */
export interface TableOptions {
  /** Ages are told from here; ms since the epoch. */
  readonly now: number;
  /** The list's, or that of the one object. */
  readonly metadata: V1ListMeta;
  /** What a row carries beside its cells: the query parameter of the same name. */
  readonly includeObject: 'Metadata' | 'Object' | 'None';
}

/**
 * Objects of one kind as rows. Columns of `-o wide` are always there: kubectl leaves them away by their priority. An
 * object may lack any part; a part that is missing is printed as one that is not set.
 * Source: Kubernetes pkg/printers/storage/storage.go and k8s.io/apiserver pkg/endpoints/handlers/response.go.
 */
export function tableOf(
  kind: string,
  objects: readonly KubernetesObject[],
  { now, metadata, includeObject }: TableOptions,
): Table {
  const columns = columnsOfKind(kind);
  return {
    kind: 'Table',
    apiVersion: META,
    metadata,
    columnDefinitions: columns.map(({ definition }) => definition),
    rows: objects.map((object) => {
      const cells = columns.map((column) => column.cell(object, now));
      const conditions = rowConditions(kind, object);
      return { cells, ...(conditions && { conditions }), object: rowObject(object, includeObject) };
    }),
  };
}

function rowObject(object: KubernetesObject, include: TableOptions['includeObject']): object | null {
  if (include === 'None') return null;
  if (include === 'Object') return object;
  return { kind: 'PartialObjectMetadata', apiVersion: META, metadata: object.metadata ?? {} };
}
