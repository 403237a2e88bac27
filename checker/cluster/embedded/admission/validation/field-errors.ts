/** What is wrong with one field: becomes a cause of a 422 `Status`. */
export interface FieldError {
  readonly reason: FieldErrorReason;
  /** E.g. `spec.ports[0].port`. */
  readonly field: string;
  /** Without the field, e.g. `Invalid value: 0: must be between 1 and 65535, inclusive`. */
  readonly message: string;
}

type FieldErrorReason =
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueForbidden'
  | 'FieldValueDuplicate'
  | 'FieldValueNotFound'
  | 'FieldValueTooLong';

export function required(field: string, detail = ''): FieldError {
  return fieldError('FieldValueRequired', field, 'Required value', detail);
}

export function invalidValue(field: string, value: unknown, detail: string): FieldError {
  return fieldError('FieldValueInvalid', field, `Invalid value: ${shown(value)}`, detail);
}

/** One error a complaint, as the validators of names answer with a list of them. */
export function invalidValues(field: string, value: unknown, details: readonly string[]): FieldError[] {
  return details.map((detail) => invalidValue(field, value, detail));
}

/** `supported` is told in the order given. */
export function notSupported(field: string, value: unknown, supported: readonly string[]): FieldError {
  const list = supported.map((one) => JSON.stringify(one)).join(', ');
  return fieldError('FieldValueNotSupported', field, `Unsupported value: ${shown(value)}`, `supported values: ${list}`);
}

/** For a field that must have one of a few values; nothing is none of them. */
export function oneOf(field: string, value: string | undefined, supported: readonly string[]): FieldError[] {
  return supported.includes(value ?? '') ? [] : [notSupported(field, value ?? '', supported)];
}

export function forbiddenField(field: string, detail: string): FieldError {
  return fieldError('FieldValueForbidden', field, 'Forbidden', detail);
}

export function duplicate(field: string, value: unknown): FieldError {
  return fieldError('FieldValueDuplicate', field, `Duplicate value: ${shown(value)}`, '');
}

export function notFoundValue(field: string, value: unknown): FieldError {
  return fieldError('FieldValueNotFound', field, `Not found: ${shown(value)}`, '');
}

export function tooLong(field: string, bytes: number): FieldError {
  return fieldError('FieldValueTooLong', field, 'Too long', `may not be more than ${bytes} bytes`);
}

function fieldError(reason: FieldErrorReason, field: string, said: string, detail: string): FieldError {
  return { reason, field, message: detail === '' ? said : `${said}: ${detail}` };
}

/** Since 1.34 values are shown as JSON (before, as Go syntax). */
function shown(value: unknown): string {
  return JSON.stringify(value ?? null);
}
