import { inColumns, TABLE_SPACING } from '../text/columns.ts';
import type { Verb } from './context.ts';

export const apiResources: Verb = {
  flags: {},
  help: `kubectl api-resources

Every kind that the cluster serves, and the short names it goes by.
`,
  async run({ io, resources }) {
    const known = (await resources()).toSorted(
      (one, other) => compare(one.group, other.group) || compare(one.plural, other.plural),
    );
    const rows = known.map(({ plural, shortNames, apiVersion, namespaced, kind }) =>
      [plural, shortNames.join(','), apiVersion, String(namespaced), kind].join('\t'),
    );
    io.stdout(inColumns(['NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND', ...rows], TABLE_SPACING));
    return undefined;
  },
};

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
