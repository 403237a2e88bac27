import path from 'node:path';
import { type GrowingWorkshop, growingWorkshop } from '../author/scaffold/growing-workshop.ts';
import { readableName } from '../author/scaffold/name.ts';
import { newCheck } from '../author/scaffold/new-check.ts';
import { type NewDiagnosisOptions, newDiagnosis } from '../author/scaffold/new-diagnosis.ts';
import { type NewLabOptions, newLab } from '../author/scaffold/new-lab.ts';
import { newLesson } from '../author/scaffold/new-lesson.ts';
import { newReporter } from '../author/scaffold/new-reporter.ts';
import type { Scaffold } from '../author/scaffold/scaffold.ts';
import { writeNew } from '../author/scaffold/write-new.ts';
import { findLab } from '../lab/find-lab.ts';
import { paintFor } from '../report/paint.ts';

/** `gatehouse new lesson NAME` */
export async function lesson(name: string): Promise<void> {
  await make(async (workshop) => newLesson(workshop, readableName(name)));
}

/** `gatehouse new lab NAME` */
export async function lab(name: string, options: NewLabOptions): Promise<void> {
  await make(async (workshop) => newLab(workshop, readableName(name), options));
}

/** `gatehouse new check NAME` */
export async function check(name: string, options: { lab?: string }): Promise<void> {
  await make(async (workshop) => newCheck(workshop, readableName(name), await withLab(options)));
}

/** `gatehouse new diagnosis NAME` */
export async function diagnosis(name: string, options: NewDiagnosisOptions): Promise<void> {
  await make(async (workshop) => newDiagnosis(workshop, readableName(name), await withLab(options)));
}

/** `gatehouse new reporter NAME` */
export async function reporter(name: string): Promise<void> {
  await make(async () => newReporter(readableName(name)));
}

async function withLab<T extends { readonly lab?: string }>(options: T): Promise<T> {
  return options.lab === undefined ? options : { ...options, lab: (await findLab(options.lab)).id };
}

/** Writes what is made, all or nothing, and says what comes next. */
async function make(scaffold: (workshop: GrowingWorkshop) => Promise<Scaffold>): Promise<void> {
  const workshop = await growingWorkshop(process.cwd());
  const { files, steps } = await scaffold(workshop);
  await writeNew(workshop.folder, files);
  const paint = paintFor(process.stdout);
  const here = path.relative(process.cwd(), workshop.folder);
  for (const { name } of files) console.log(`${paint.good('made')} ${path.join(here, name)}`);
  console.log(`\n${paint.strong('Next')}${here ? ` (paths are from ${here})` : ''}`);
  for (const [index, step] of steps.entries()) console.log(`${String(index + 1).padStart(3)}. ${step}`);
}
