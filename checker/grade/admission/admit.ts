import type { V1Status } from '@kubernetes/client-node';
import type { Lab } from '../../lab/lab.ts';
import type { FieldPath, Manifest } from '../../manifests/manifest.ts';
import { printable } from '../../manifests/printable.ts';
import { NOT_TAKEN } from '../../run/admission.ts';
import type { Refusal } from '../grades.ts';
import type { AdmissionPolicy } from './rule.ts';
import { ADMISSION_RULES } from './rules.ts';

/** What a lab's answers may have; `images` are those of the whole workshop. */
export function policyOf(lab: Pick<Lab, 'namespace' | 'alsoNamespaces'>, images: readonly string[]): AdmissionPolicy {
  return { namespaces: [lab.namespace, ...lab.alsoNamespaces], images };
}

/** A refusal, and the field it is about. */
interface Found {
  readonly refusal: Refusal;
  readonly path: FieldPath;
}

/** Every reason why an object may not go to a cluster; none where it may. */
export function refusalsOf(manifest: Manifest, policy: AdmissionPolicy): Found[] {
  return ADMISSION_RULES.flatMap((rule) =>
    rule.find(manifest, policy).map(({ path, message }) => ({
      refusal: {
        rule: rule.name,
        message: printable(message, 300),
        file: printable(manifest.file, 400),
        ...manifest.position(path),
      },
      path,
    })),
  );
}

/** The refusals as an API server's admission would have told them, so that checks and diagnoses read them alike. */
export function asStatus(found: readonly Found[]): V1Status | undefined {
  const [first, ...others] = found;
  if (!first) return undefined;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return {
    apiVersion: 'v1',
    kind: 'Status',
    status: 'Failure',
    reason: NOT_TAKEN,
    code: 403,
    message: `${first.refusal.message}${more}`,
    details: {
      causes: found.map(({ refusal: { rule, message }, path }) => ({ reason: rule, message, field: written(path) })),
    },
  };
}

/** `spec.ports[0].nodePort` */
function written(path: FieldPath): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}
