import { describe, expect, it } from 'vitest';
import {
  alreadyExists,
  conflict,
  forbidden,
  internalError,
  invalid,
  methodNotAllowed,
  notEmulated,
  notFound,
  unsupportedMediaType,
} from '../../../../checker/cluster/embedded/admission/status.ts';
import { required } from '../../../../checker/cluster/embedded/admission/validation/field-errors.ts';

describe('a refusal', () => {
  it('carries a Status that a client understands', () => {
    expect(notFound('pods', 'web').status).toEqual({
      apiVersion: 'v1',
      kind: 'Status',
      metadata: {},
      status: 'Failure',
      message: 'pods "web" not found',
      reason: 'NotFound',
      details: { name: 'web', kind: 'pods' },
      code: 404,
    });
  });

  it('tells a resource with its group', () => {
    const { message, status } = notFound('deployments', 'web', 'apps');
    expect(message).toBe('deployments.apps "web" not found');
    expect(status.details).toEqual({ name: 'web', group: 'apps', kind: 'deployments' });
  });

  it.each([
    [alreadyExists('services', 'web'), 409, 'AlreadyExists', 'services "web" already exists'],
    [forbidden('pods', 'web', 'exceeded quota'), 403, 'Forbidden', 'pods "web" is forbidden: exceeded quota'],
    [
      conflict('deployments', 'web', 'apps'),
      409,
      'Conflict',
      'Operation cannot be fulfilled on deployments.apps "web": the object has been modified; please apply your changes to the latest version and try again',
    ],
    [internalError('range is full'), 500, 'InternalError', 'Internal error occurred: range is full'],
    [methodNotAllowed(), 405, 'MethodNotAllowed', 'the server does not allow this method on the requested resource'],
    [
      notEmulated('Pod', 'web', [{ field: 'spec.volumes', why: 'volumes are not emulated' }]),
      501,
      'NotImplemented',
      'Pod "web" needs a real cluster: spec.volumes: volumes are not emulated',
    ],
  ])('%s', (error, code, reason, message) => {
    expect(error.status).toMatchObject({ code, reason, message });
  });

  it('names the media type it cannot take', () => {
    expect(unsupportedMediaType('application/json-patch+json').message).toContain('(application/json-patch+json)');
  });

  it('puts several causes in brackets, one without, and none twice', () => {
    const [a, b] = [required('spec.a'), required('spec.b')];
    expect(invalid('Service', 'web', [a]).message).toBe('Service "web" is invalid: spec.a: Required value');
    expect(invalid('Deployment', 'web', [a, b, a], 'apps').message).toBe(
      'Deployment.apps "web" is invalid: [spec.a: Required value, spec.b: Required value]',
    );
    expect(invalid('Service', 'web', [a]).status.details?.causes).toEqual([
      { reason: 'FieldValueRequired', message: 'Required value', field: 'spec.a' },
    ]);
  });
});
