import type { Evidence, Explanation, Failure, Place } from '../diagnoses/diagnosis.ts';
import type { Lab } from '../lab/lab.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { DiagnosisReport } from '../report/report.ts';

type ReportPlace = DiagnosisReport['places'][number];

/** Every mistake that the evidence shows behind this failure, the likeliest first. */
export function explain(
  lab: Lab,
  failure: Failure,
  evidence: Evidence,
  manifests: readonly Manifest[],
): DiagnosisReport[] {
  return lab.diagnoses
    .filter(({ explains }) => explains.includes(failure.check.kind))
    .flatMap((diagnosis) => {
      const found = diagnosis.explain(failure, evidence);
      return found ? [{ id: diagnosis.id, lesson: diagnosis.lesson, ...told(found, manifests) }] : [];
    });
}

function told(
  { because, at, tryThis }: Explanation,
  manifests: readonly Manifest[],
): Omit<DiagnosisReport, 'id' | 'lesson'> {
  return { because, places: at.flatMap((place) => locate(place, manifests)), tryThis: [...tryThis] };
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
