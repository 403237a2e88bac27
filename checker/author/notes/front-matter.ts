import { parse } from 'yaml';
import { dedented, type Line, nextLine } from './lines.ts';
import type { Unseen } from './notes.ts';

export interface FrontMatter {
  readonly block: Unseen;
  readonly title?: string;
}

/** What stands between two lines of `---` at the very beginning, if it is fields and no text. */
export function frontMatterOf(file: string, lines: readonly Line[]): FrontMatter | undefined {
  if (lines[0]?.raw.trimEnd() !== '---') return undefined;
  const closed = nextLine(lines, 1, (text) => text === '---' || text === '...');
  const fields = closed === undefined ? undefined : fieldsIn(lines.slice(1, closed));
  if (closed === undefined || !fields) return undefined;
  const text = dedented(lines.slice(0, closed + 1));
  const title = typeof fields['title'] === 'string' ? fields['title'].trim() : '';
  return { block: { kind: 'unseen', text, file, line: 1, endLine: closed + 1 }, ...(title && { title }) };
}

/** A manifest that begins with `---` has fields as well, and is none. */
function fieldsIn(lines: readonly Line[]): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = parse(lines.map(({ raw }) => raw).join('\n'), { logLevel: 'silent' });
    if (typeof value !== 'object' || value === null || Array.isArray(value) || 'apiVersion' in value) return undefined;
    return value as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
