import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The workshop's folder: the nearest one with labs, from where the command was given upwards. Elsewhere it is the
 * repository that this file is in, whose labs are the first there were.
 */
export const WORKSHOP = nearestWorkshop(process.cwd()) ?? path.resolve(import.meta.dirname, '../..');

/** The nearest folder with labs, from that one upwards. */
export function nearestWorkshop(folder: string): string | undefined {
  if (hasLabs(folder)) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : nearestWorkshop(above);
}

/** A new workshop's first lab has a number, as all have; somebody else's `labs/` has other things in it. */
function hasLabs(folder: string): boolean {
  const labs = path.join(folder, 'labs');
  return (
    existsSync(path.join(folder, 'package.json')) &&
    existsSync(labs) &&
    readdirSync(labs).some((name) => /^\d{2}-/.test(name))
  );
}
