import type { Evidence, Explanation, Failure, Place } from '../diagnoses/diagnosis.ts';
import type { Lab } from '../lab/lab.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { CheckReport, DiagnosisReport } from '../report/report.ts';

type ReportPlace = DiagnosisReport['places'][number];

/**
 * Every mistake that the evidence shows behind this failure, the likeliest first; where there is none, the names of
 * those that it speaks against.
 */
export async function explain(
  lab: Lab,
  failure: Failure,
  evidence: Evidence,
  manifests: readonly Manifest[],
): Promise<Pick<CheckReport, 'diagnoses' | 'ruledOut'>> {
  const candidates = (await lab.diagnoses()).filter(({ explains }) => explains.includes(failure.check.kind));
  const diagnoses = candidates.flatMap((diagnosis) => {
    const found = diagnosis.explain(failure, evidence);
    return found ? [{ id: diagnosis.id, lesson: diagnosis.lesson, ...told(found, evidence, lab, manifests) }] : [];
  });
  return diagnoses.length > 0 ? { diagnoses } : { diagnoses, ruledOut: candidates.map(({ id }) => id) };
}

function told(
  { because, at, tryThis }: Explanation,
  { namespace }: Evidence,
  lab: Lab,
  manifests: readonly Manifest[],
): Omit<DiagnosisReport, 'id' | 'lesson'> {
  const inPlace = ({ object }: Manifest): boolean => (object.metadata.namespace ?? lab.namespace) === namespace;
  const nearestFirst = [...manifests.filter(inPlace), ...manifests.filter((manifest) => !inPlace(manifest))];
  return { because, places: at.flatMap((place) => locate(place, nearestFirst)), tryThis: [...tryThis] };
}

/** A field that is not written leads to its nearest ancestor that is; an object of nobody's files leads nowhere. */
function locate(place: Place, manifests: readonly Manifest[]): ReportPlace[] {
  if ('file' in place) {
    const { file, line, column } = place;
    return [{ file, ...(line !== undefined && { line }), ...(column !== undefined && { column }) }];
  }
  const manifest = manifests.find(({ object }) => object.kind === place.kind && object.metadata.name === place.name);
  return manifest ? [{ file: manifest.file, ...manifest.position(place.path) }] : [];
}
