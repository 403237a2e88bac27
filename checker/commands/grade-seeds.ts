import { randomBytes } from 'node:crypto';
import Papa from 'papaparse';
import { UserError } from '../errors.ts';
import { readRoster } from '../grade/roster/roster.ts';
import { SECRET, seedOf } from '../grade/seeds.ts';
import { labIds, loadDefinition } from '../lab/find-lab.ts';

/** Prints what each student's labs are drawn from, as CSV, for the instructor to hand out. */
export async function gradeSeeds(roster: string): Promise<void> {
  const secret = process.env[SECRET];
  if (!secret)
    throw new UserError(`${SECRET} is not set`, {
      hint: `export ${SECRET}=${randomBytes(16).toString('hex')}   # keep it: grading needs the same`,
    });
  const students = [...new Set((await readRoster(roster)).map(({ student }) => student))];
  const labs = await drawnLabs();
  const rows = students.flatMap((student) =>
    labs.map((lab) => {
      const seed = seedOf(secret, student, lab);
      return { student, lab, seed, command: `npm run lab:start ${Number.parseInt(lab, 10)} -- --seed ${seed}` };
    }),
  );
  console.log(Papa.unparse(rows, { escapeFormulae: true, newline: '\n' }));
}

async function drawnLabs(): Promise<string[]> {
  const ids = await labIds();
  const definitions = await Promise.all(ids.map((id) => loadDefinition(id)));
  return ids.filter((_, index) => 'bind' in (definitions[index] ?? {}));
}
