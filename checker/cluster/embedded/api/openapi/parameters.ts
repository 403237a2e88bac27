/** A parameter of an operation, as OpenAPI has it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly required?: true;
  readonly schema: { readonly type: string; readonly uniqueItems: true };
}

const query = (name: string, type: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type, uniqueItems: true },
});
const path = (name: string, description: string): Parameter => ({
  name,
  in: 'path',
  description,
  required: true,
  schema: { type: 'string', uniqueItems: true },
});

/** What stands in a path. */
export const NAMESPACE = path('namespace', 'object name and auth scope, such as for teams and projects');

export function nameOf(kind: string): Parameter {
  return path('name', `name of the ${kind}`);
}

const DRY_RUN = query('dryRun', 'string', 'All: the request is processed in full, and nothing is stored.');
const MANAGER = query('fieldManager', 'string', 'The name of whoever makes the change: it owns the fields it sets.');
const VALIDATION = query(
  'fieldValidation',
  'string',
  'What happens to a request with unknown or duplicate fields. Ignore: they are dropped. Warn: dropped, with a warning for each. Strict: the request fails with a BadRequest that names them all.',
);

/** What every writing operation takes; kubectl looks for `fieldValidation` here to learn who validates. */
export const OF_WRITES: readonly Parameter[] = [DRY_RUN, MANAGER, VALIDATION];

export const OF_PATCHES: readonly Parameter[] = [
  ...OF_WRITES,
  query('force', 'boolean', 'Takes over fields that other managers own. For apply patches only.'),
];

export const OF_DELETES: readonly Parameter[] = [
  DRY_RUN,
  query('gracePeriodSeconds', 'integer', 'Seconds until the object is deleted; zero means at once.'),
  query('propagationPolicy', 'string', 'Orphan, Background or Foreground: what becomes of the dependents.'),
];

/** What lists, watches and deletions of a collection take. */
export const OF_SELECTIONS: readonly Parameter[] = [
  query('fieldSelector', 'string', 'Restricts the objects by their fields.'),
  query('labelSelector', 'string', 'Restricts the objects by their labels.'),
];

export const OF_LISTS: readonly Parameter[] = [
  ...OF_SELECTIONS,
  query('resourceVersion', 'string', 'From when a watch tells changes.'),
  query('watch', 'boolean', 'Answers with the changes, as they happen.'),
  query('timeoutSeconds', 'integer', 'How long a watch lasts.'),
];
