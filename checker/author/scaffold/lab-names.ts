import type { SourceFile } from '../../manifests/manifest.ts';
import type { GrowingWorkshop } from './growing-workshop.ts';
import { placeOf } from './place.ts';

/** How many labs a workshop may have, since a folder's number has two digits. */
export const MOST_LABS = 99;

/** The lab's folder as a reader types it: `7` of `07-endpoints`. */
export function typed(lab: string): string {
  return String(Number.parseInt(lab, 10));
}

/** The lab that something new is for: the one asked for, else the last one made. */
export function labFor({ labs }: GrowingWorkshop, asked: string | undefined): string | undefined {
  return asked ?? labs.at(-1);
}

/** The lines of a `lab.ts` after which something is put in: where its imports and its checks end, and its diagnoses. */
export function placesIn(lab: SourceFile): { imports: string; checks: string; diagnoses: string } {
  const checks = lab.text.slice(lab.text.indexOf('checks: ['));
  const last = checks.slice(0, checks.indexOf('\n  ],')).split('\n').at(-1) ?? '';
  return {
    imports: placeOf(lab, "from './words.ts'"),
    checks: placeOf(lab, last),
    diagnoses: placeOf(lab, 'diagnoses: '),
  };
}
