import type { Lab } from '../lab/lab.ts';
import type { Submission } from '../manifests/manifest.ts';

/** A sheet that the lab does not ask for is a mistake like any other document that no API server knows. */
export function withoutStraySheets(submission: Submission, { sheets: asked }: Lab): Submission {
  const stray = submission.sheets.filter(({ kind }) => !asked.includes(kind));
  if (stray.length === 0) return submission;
  const complaints = stray.map(({ kind, file, position }) => ({
    kind: 'not-an-object' as const,
    file,
    ...position(['kind']),
    message: `This lab has no use for a ${kind.split(' ')[1]} of ${kind.split(' ')[0]}.`,
    hint: 'Delete it, or move it to the lab that asks for it.',
  }));
  return { ...submission, complaints: [...submission.complaints, ...complaints] };
}
