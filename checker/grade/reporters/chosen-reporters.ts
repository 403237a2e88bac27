import { UserError } from '../../errors.ts';
import { WORKSHOP } from '../../lab/workshop.ts';
import type { Reporter } from './reporter.ts';
import { REPORTERS } from './reporters.ts';
import { workshopReporters } from './workshop-reporters.ts';

/**
 * The formats that are asked for, ours and the workshop's, and `json` always: `grade:merge` reads it.
 * @throws {UserError} for a format that nobody knows, and for a broken one of the workshop's.
 */
export async function chosenReporters(formats: string | undefined, workshop = WORKSHOP): Promise<readonly Reporter[]> {
  const all = [...REPORTERS, ...(await workshopReporters(workshop))];
  if (formats === undefined) return all;
  const names = ['json', ...formats.split(',').map((name) => name.trim())];
  const stranger = names.find((name) => !all.some((reporter) => reporter.name === name));
  if (stranger !== undefined)
    throw new UserError(`there is no format "${stranger}"`, {
      hint: `there are ${all.map(({ name }) => name).join(', ')}`,
    });
  return all.filter(({ name }) => names.includes(name));
}
