import { type Manifest, SHEET_KINDS, type Sheet } from './manifest.ts';

/** The document as a sheet; undefined where it is of no kind of sheet. */
export function readSheet(value: unknown, file: string, position: Manifest['position']): Sheet | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { apiVersion, kind } = value as Record<string, unknown>;
  const found = SHEET_KINDS.find((known) => known === `${String(apiVersion)} ${String(kind)}`);
  return found && { kind: found, value: value as Record<string, unknown>, file, position };
}
