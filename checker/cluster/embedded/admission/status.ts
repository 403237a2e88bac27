import type { V1Status, V1StatusDetails } from '@kubernetes/client-node';
import type { UnsupportedField } from './unsupported/finding.ts';
import type { FieldError } from './validation/field-errors.ts';

/** What of a refusal differs from one to the next. */
export interface Refusal {
  /** The HTTP status, e.g. 422. */
  readonly code: number;
  /** E.g. `Invalid`. */
  readonly reason: string;
  readonly message: string;
  readonly details?: V1StatusDetails;
}

/** A refusal of the API server: carries the `Status` a client receives. Texts: Kubernetes 1.34 and on. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly status: V1Status;

  constructor({ code, reason, message, details }: Refusal) {
    super(message);
    const frame = { apiVersion: 'v1', kind: 'Status', metadata: {}, status: 'Failure', message, reason };
    this.status = details ? { ...frame, details, code } : { ...frame, code };
  }
}

export function badRequest(message: string): ApiError {
  return new ApiError({ code: 400, reason: 'BadRequest', message });
}

/** `resource` is a plural, e.g. `pods`; the core group is the empty one. */
export function forbidden(resource: string, name: string, why: string, group = ''): ApiError {
  const message = `${qualified(resource, group)} "${name}" is forbidden: ${why}`;
  return new ApiError({ code: 403, reason: 'Forbidden', message, details: detailsOf(resource, name, group) });
}

/** `resource` is a plural, e.g. `pods`; the core group is the empty one. */
export function notFound(resource: string, name: string, group = ''): ApiError {
  const message = `${qualified(resource, group)} "${name}" not found`;
  return new ApiError({ code: 404, reason: 'NotFound', message, details: detailsOf(resource, name, group) });
}

export function methodNotAllowed(): ApiError {
  const message = 'the server does not allow this method on the requested resource';
  return new ApiError({ code: 405, reason: 'MethodNotAllowed', message, details: {} });
}

/** `resource` is a plural, e.g. `pods`; the core group is the empty one. */
export function alreadyExists(resource: string, name: string, group = ''): ApiError {
  const message = `${qualified(resource, group)} "${name}" already exists`;
  return new ApiError({ code: 409, reason: 'AlreadyExists', message, details: detailsOf(resource, name, group) });
}

const MODIFIED = 'the object has been modified; please apply your changes to the latest version and try again';

/** `resource` is a plural; `why` speaks of a stale resourceVersion unless said. */
export function conflict(resource: string, name: string, group = '', why: string = MODIFIED): ApiError {
  const message = `Operation cannot be fulfilled on ${qualified(resource, group)} "${name}": ${why}`;
  return new ApiError({ code: 409, reason: 'Conflict', message, details: detailsOf(resource, name, group) });
}

/** For a PATCH whose content type the embedded cluster does not know. */
export function unsupportedMediaType(contentType: string | undefined): ApiError {
  const accepted =
    'application/json-patch+json, application/merge-patch+json, application/strategic-merge-patch+json, application/apply-patch+yaml';
  const unknown = `the body of the request was in an unknown format (${contentType})`;
  const message = `${unknown} - accepted media types include: ${accepted}`;
  return new ApiError({ code: 415, reason: 'UnsupportedMediaType', message, details: {} });
}

/** One cause stands alone, several stand in brackets; one that is told twice is told once. */
export function invalid(kind: string, name: string, causes: readonly FieldError[], group = ''): ApiError {
  const lines = [...new Set(causes.map(({ field, message }) => `${field}: ${message}`))];
  const said = lines.length === 1 ? lines[0] : `[${lines.join(', ')}]`;
  const message = `${qualified(kind, group)} "${name}" is invalid: ${said}`;
  const details = {
    ...detailsOf(kind, name, group),
    causes: [...causes],
  };
  return new ApiError({ code: 422, reason: 'Invalid', message, details });
}

export function internalError(why: string): ApiError {
  const message = `Internal error occurred: ${why}`;
  return new ApiError({ code: 500, reason: 'InternalError', message, details: { causes: [{ message: why }] } });
}

/** Not a Kubernetes refusal: the embedded cluster cannot honour these fields, and will not pretend to. */
export function notEmulated(kind: string, name: string, fields: readonly UnsupportedField[]): ApiError {
  const said = fields.map(({ field, why }) => `${field}: ${why}`).join(', ');
  const message = `${kind} "${name}" needs a real cluster: ${said}`;
  return new ApiError({ code: 501, reason: 'NotImplemented', message, details: { name, kind } });
}

function qualified(resource: string, group: string): string {
  return group === '' ? resource : `${resource}.${group}`;
}

function detailsOf(kind: string, name: string, group: string): V1StatusDetails {
  return group === '' ? { name, kind } : { name, group, kind };
}
