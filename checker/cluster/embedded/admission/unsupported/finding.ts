/** A field of a manifest that the embedded cluster does not honour. */
export interface UnsupportedField {
  /** E.g. `spec.template.spec.volumes`. */
  readonly field: string;
  /** A reader's reason, e.g. `volumes are not emulated`. */
  readonly why: string;
}

export interface Unsupported {
  /** Could change a verdict: a run here proves nothing. */
  readonly blocking: readonly UnsupportedField[];
  /** Cannot change one: worth a line, no more. */
  readonly ignored: readonly UnsupportedField[];
}

export const NOTHING: Unsupported = { blocking: [], ignored: [] };

/** A field of `T` that is not honoured, in the cases where `applies` says so. */
export interface Rule<T> {
  readonly field: string;
  readonly why: string;
  readonly applies: (subject: T) => boolean;
}

export function findingsOf<T>(rules: readonly Rule<T>[], subject: T, prefix: string): UnsupportedField[] {
  return rules
    .filter(({ applies }) => applies(subject))
    .map(({ field, why }) => ({ field: `${prefix}.${field}`, why }));
}

export function together(parts: readonly Unsupported[]): Unsupported {
  return { blocking: parts.flatMap(({ blocking }) => blocking), ignored: parts.flatMap(({ ignored }) => ignored) };
}

/** Whether a manifest says anything there: an empty list or map, `false` and `''` say nothing. */
export function isSet(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
