import type { IntOrString } from '@kubernetes/client-node';
import { type FieldError, invalidValue, invalidValues } from './field-errors.ts';
import { portName } from './names.ts';

export const PROTOCOLS = ['SCTP', 'TCP', 'UDP'];

export function validatePortNumber(port: number, field: string): FieldError[] {
  if (port >= 1 && port <= 65_535) return [];
  return [invalidValue(field, port, 'must be between 1 and 65535, inclusive')];
}

/** A `targetPort`, or the port of a probe: a number, or the name of a container's port. */
export function validatePortNumberOrName(port: IntOrString, field: string): FieldError[] {
  return typeof port === 'number' ? validatePortNumber(port, field) : invalidValues(field, port, portName(port));
}
