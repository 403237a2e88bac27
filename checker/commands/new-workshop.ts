import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { readTexts } from '../author/facts/read-texts.ts';
import { readNotes } from '../author/notes/read-notes.ts';
import type { Step } from '../author/workshop/bring-in.ts';
import { givenFiles, packagesFor } from '../author/workshop/packages.ts';
import { planOf } from '../author/workshop/plan.ts';
import { slugs } from '../author/workshop/slugs.ts';
import { workshopFiles } from '../author/workshop/workshop-files.ts';
import { writeWorkshop } from '../author/workshop/write-workshop.ts';
import { UserError } from '../errors.ts';
import { type Paint, paintFor } from '../report/paint.ts';

/** Lines of a difference that are shown of one file. */
const MOST_LINES = 60;

/** `gatehouse new DIR --from NOTES`: a whole workshop, or what has changed in the notes since. */
export async function newWorkshop(given: string, from: string | undefined): Promise<void> {
  if (from === undefined)
    throw new UserError(`there is no way to make "${given}"`, {
      hint: 'new DIR --from NOTES makes a workshop; new lesson, lab, check, diagnosis or reporter NAME something in one',
    });
  const folder = path.resolve(given);
  const notes = await readNotes(from);
  const plan = planOf(notes);
  const { files: sources } = await readTexts([from]);
  const base = notes.documents.length === 1 && sources.length === 1 ? path.dirname(sources[0]?.name ?? '') : from;
  const files = workshopFiles(plan, {
    name: slugs([path.basename(folder)])[0] ?? 'workshop',
    packages: await packagesFor(folder),
    notes: sources.map(({ name, text }) => ({ name: path.relative(base, name).split(path.sep).join('/'), text })),
    given: await givenFiles(),
  });
  const steps = await writeWorkshop(folder, files);
  tell(steps, plan.doubts.length, given, paintFor(process.stdout));
}

function tell(steps: readonly Step[], doubts: number, given: string, paint: Paint): void {
  const of = (what: Step['what']): Step[] => steps.filter((step) => step.what === what);
  const isNew = of('made').length === steps.length;
  if (isNew) console.log(`${paint.good('made')} ${given} with ${steps.length} files`);
  else
    for (const what of ['made', 'updated', 'removed'] as const)
      for (const { name } of of(what)) console.log(`${paint.good(what)} ${name}`);
  for (const step of of('kept'))
    console.log(
      `${paint.strong('kept')} ${step.name}, which you have changed; the notes make of it now:\n${difference(step)}`,
    );
  if (!isNew && steps.every(({ what }) => what === 'left')) console.log('nothing has changed');
  if (doubts > 0) console.log(`${doubts} things want an author's eye: content/docs/from-the-notes.mdx lists them`);
  if (isNew) console.log(`\n${paint.strong('Next')}\n  cd ${given}\n  npm install\n  npm test\n  npm run dev`);
}

function difference({ name, before = '', now = '' }: Step): string {
  const lines = createTwoFilesPatch(`${name} (yours)`, `${name} (from the notes)`, before, now).split('\n').slice(1);
  const shown = lines.slice(0, MOST_LINES).join('\n');
  return lines.length > MOST_LINES ? `${shown}\n… ${lines.length - MOST_LINES} lines more` : shown;
}
