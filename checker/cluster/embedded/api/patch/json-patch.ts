import { applyPatch, type Operation } from 'rfc6902';
import { ApiError, badRequest } from '../../admission/status.ts';
import { isRecord } from './record.ts';

const MOST_OPERATIONS = 10_000;
const NAMES = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test']);

/**
 * RFC 6902.
 * @throws {ApiError} 400 for what is no patch, 422 for an operation that does not fit or a test that fails.
 */
export function jsonPatch(target: object, patch: unknown): unknown {
  if (!Array.isArray(patch) || !patch.every(isOperation))
    throw badRequest('error decoding patch: it is no list of operations');
  if (patch.length > MOST_OPERATIONS) {
    const message = `The allowed maximum operations in a JSON patch is ${MOST_OPERATIONS}, got ${patch.length}`;
    throw new ApiError({ code: 413, reason: 'RequestEntityTooLarge', message, details: {} });
  }
  const patched = structuredClone(target);
  for (const operation of patch) {
    const [failure] = applyPatch(patched, [operation]);
    if (failure) throw unfit();
  }
  return patched;
}

function isOperation(value: unknown): value is Operation {
  return (
    isRecord(value) &&
    NAMES.has(String(value['op'])) &&
    typeof value['path'] === 'string' &&
    value['path'].startsWith('/')
  );
}

/** Text: k8s.io/apimachinery pkg/api/errors, NewGenericServerResponse; which operation it was nobody is told. */
function unfit(): ApiError {
  const message = 'the server rejected our request due to an error in our request';
  return new ApiError({ code: 422, reason: 'Invalid', message, details: {} });
}
