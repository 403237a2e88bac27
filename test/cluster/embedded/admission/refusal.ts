import type { AdmitOptions } from '../../../../checker/cluster/embedded/admission/admit.ts';
import { ApiError } from '../../../../checker/cluster/embedded/admission/status.ts';
import { admit } from './by-its-rules.ts';

/** The Status that refuses an object; an admitted object is a mistake of the test. */
export function refusal(object: unknown, options?: AdmitOptions): ApiError['status'] {
  try {
    admit(object, options);
  } catch (error) {
    if (error instanceof ApiError) return error.status;
    throw error;
  }
  throw new Error('it was admitted');
}

/** Each cause of a refusal on one line, in its order. */
export function causes(object: unknown, options?: AdmitOptions): string[] {
  const status = refusal(object, options);
  return (status.details?.causes ?? []).map(({ reason, field, message }) => `${reason} ${field}: ${message}`);
}
