import { invalid } from '../admission/status.ts';
import { notSupported } from '../admission/validation/field-errors.ts';

/**
 * Whether everything is to be done but the storing.
 * @throws {ApiError} 422 for another value than `All`.
 */
export function isDryRun({ dryRun }: Readonly<Record<string, string>> = {}): boolean {
  if (dryRun === undefined || dryRun === '' || dryRun === 'All') return dryRun === 'All';
  throw invalid('DeleteOptions', '', [notSupported('dryRun', [dryRun], ['All'])], 'meta.k8s.io');
}
