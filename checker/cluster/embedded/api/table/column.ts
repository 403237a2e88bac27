import type { KubernetesObject } from '@kubernetes/client-node';
import { age } from './cells/age.ts';

/** A cell is JSON: what counts is a number, whatever the type of its column says. */
export type Cell = string | number;

/** As `meta.k8s.io/v1` TableColumnDefinition: all five fields are always there. */
export interface ColumnDefinition {
  readonly name: string;
  /** An OpenAPI type; `date` is the default printer's own. */
  readonly type: 'string' | 'integer' | 'date';
  readonly format: '' | 'name';
  readonly description: string;
  /** 0 is always shown, 1 with `-o wide`. */
  readonly priority: 0 | 1;
}

/** A column, and how it reads its cell from an object; `now` is in ms since the epoch. */
export interface Column<T extends KubernetesObject> {
  readonly definition: ColumnDefinition;
  // A method, so that a column of one kind fits where columns of any kind are kept.
  cell(object: T, now: number): Cell;
}

type ReadCell<T> = (object: T, now: number) => Cell;

export function text<T extends KubernetesObject>(name: string, description: string, cell: ReadCell<T>): Column<T> {
  return { definition: { name, type: 'string', format: '', description, priority: 0 }, cell };
}

export function integer<T extends KubernetesObject>(name: string, description: string, cell: ReadCell<T>): Column<T> {
  return { definition: { name, type: 'integer', format: '', description, priority: 0 }, cell };
}

/** The same column, shown with `-o wide` only. */
export function wide<T extends KubernetesObject>(column: Column<T>): Column<T> {
  return { ...column, definition: { ...column.definition, priority: 1 } };
}

export const NAME: Column<KubernetesObject> = {
  definition: { name: 'Name', type: 'string', format: 'name', description: 'Name within its kind', priority: 0 },
  cell: ({ metadata }) => metadata?.name ?? '',
};

export const AGE: Column<KubernetesObject> = text('Age', 'Time since it was created', ({ metadata }, now) =>
  age(metadata?.creationTimestamp, now),
);
