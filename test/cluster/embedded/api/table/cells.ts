import { tableOf } from '../../../../../checker/cluster/embedded/api/table/table.ts';

/** The moment at which the tests print. */
export const NOW = Date.parse('2026-03-01T12:00:00Z');

export function ago(seconds: number): string {
  return new Date(NOW - seconds * 1_000).toISOString();
}

/** The cells of one object by the names of their columns. Objects are plain, as JSON brings them. */
export function cellsOf(kind: string, object: object): Record<string, unknown> {
  const options = { now: NOW, metadata: {}, includeObject: 'Metadata' } as const;
  const { columnDefinitions, rows } = tableOf(kind, [object], options);
  return Object.fromEntries(columnDefinitions.map(({ name }, index) => [name, rows[0]?.cells[index]]));
}
