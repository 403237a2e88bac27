import type { V1Status } from '@kubernetes/client-node';
import type { Lab } from '../../lab/lab.ts';
import type { Manifest } from '../../manifests/manifest.ts';
import { printable } from '../../manifests/printable.ts';
import type { Refusal } from '../grades.ts';
import type { AdmissionPolicy } from './rule.ts';
import { ADMISSION_RULES } from './rules.ts';

/** What a lab's answers may have; `images` are those of the whole workshop. */
export function policyOf(lab: Pick<Lab, 'namespace' | 'alsoNamespaces'>, images: readonly string[]): AdmissionPolicy {
  return { namespaces: [lab.namespace, ...lab.alsoNamespaces], images };
}

/** Every reason why an object may not go to a cluster; none where it may. */
export function refusalsOf(manifest: Manifest, policy: AdmissionPolicy): Refusal[] {
  return ADMISSION_RULES.flatMap(({ name, find }) =>
    find(manifest, policy).map(({ path, message }) => ({
      rule: name,
      message: printable(message, 300),
      file: printable(manifest.file, 400),
      ...manifest.position(path),
    })),
  );
}

/** The refusal as an API server's admission would have told it, so that checks and diagnoses read it alike. */
export function asStatus([first, ...others]: readonly Refusal[]): V1Status | undefined {
  if (!first) return undefined;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return {
    apiVersion: 'v1',
    kind: 'Status',
    status: 'Failure',
    reason: 'Forbidden',
    code: 403,
    message: `not taken for grading, ${first.rule}: ${first.message}${more}`,
  };
}
