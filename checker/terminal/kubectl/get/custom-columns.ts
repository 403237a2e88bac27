import { inColumns, TABLE_SPACING } from '../../text/columns.ts';
import { complaint } from '../errors.ts';
import { readTemplate } from './jsonpath.ts';

/**
 * `-o custom-columns=NAME:.metadata.name,IP:.status.podIP`: a column each, of one object or of those in a list.
 * @throws {CommandError}
 */
export function customColumns(spec: string): (value: unknown) => string {
  const columns = spec.split(',').map((column) => {
    const [, title, path] = /^([^:]*):(.+)$/.exec(column) ?? [];
    if (title === undefined || path === undefined)
      throw complaint(`unexpected custom-columns spec: ${column}, expected <header>:<json-path-expr>`);
    return { title, read: readTemplate(`{${path}}`, ',') };
  });
  return (value) => {
    const { items = [value] } = value as { items?: readonly unknown[] };
    const rows = items.map((item) => columns.map(({ read }) => read(item) || '<none>').join('\t'));
    return inColumns([columns.map(({ title }) => title).join('\t'), ...rows], TABLE_SPACING);
  };
}
