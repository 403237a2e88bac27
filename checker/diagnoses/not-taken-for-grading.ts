import { NOT_TAKEN } from '../run/admission.ts';
import type { Diagnosis, Refusal } from './diagnosis.ts';
import { kindAndName } from './evidence/objects.ts';

/** Something that no lab needs and that could do harm: it never got to a cluster. */
export const notTakenForGrading: Diagnosis = {
  id: 'not-taken-for-grading',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/what-a-service-does',
  explain(_failure, evidence) {
    const refusals = evidence.refusals.filter(({ status }) => status.reason === NOT_TAKEN);
    const [first] = refusals;
    if (!first) return undefined;
    return {
      because: `${kindAndName(first.manifest.object)} was not taken for grading: ${first.status.message}`,
      at: refusals.map(({ at }) => at),
      tryThis: [`kubectl explain ${explained(first)}`],
    };
  },
};

/** `deployment.spec.template.spec.hostNetwork`: what kubectl knows of the field. */
function explained({ manifest, status }: Refusal): string {
  const field = status.details?.causes?.[0]?.field ?? '';
  return `${manifest.object.kind.toLowerCase()}.${field.replaceAll(/\[\d+\]/g, '')}`;
}
