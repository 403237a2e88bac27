import { type FieldError, invalidValue } from './field-errors.ts';

export function validateNonNegative(value: number | undefined, field: string): FieldError[] {
  if (value === undefined || value >= 0) return [];
  return [invalidValue(field, value, 'must be greater than or equal to 0')];
}
