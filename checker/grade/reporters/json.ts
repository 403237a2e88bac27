import type { Reporter } from './reporter.ts';

/** Everything, for programs; `grades.schema.json` says how it looks. */
export const json: Reporter = {
  name: 'json',
  description: 'everything, for programs',
  files: (grades) => [{ name: 'grades.json', text: `${JSON.stringify(grades, undefined, 2)}\n` }],
};
