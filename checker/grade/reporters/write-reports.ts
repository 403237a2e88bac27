import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Grades } from '../grades.ts';
import type { Reporter } from './reporter.ts';

export interface WhereTo {
  readonly out: string;
  readonly json?: boolean;
}

/** Writes the grades in each of those formats below `out`, and says in a few lines what they come to. */
export async function writeReports(
  grades: Grades,
  { out, json = false }: WhereTo,
  reporters: readonly Reporter[],
): Promise<void> {
  const files = reporters.flatMap((reporter) => reporter.files(grades));
  for (const { name, text } of files) {
    const file = path.join(out, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (json) console.log(JSON.stringify(grades));
  else
    console.log(
      summary(
        grades,
        out,
        files.map(({ name }) => name),
      ),
    );
}

function summary({ students, labs, runs, similar }: Grades, out: string, files: readonly string[]): string {
  const count = (many: number, one: string): string => `${many} ${one}${many === 1 ? '' : 's'}`;
  const errors = runs.filter(({ outcome }) => outcome === 'error').length;
  const flaky = runs.filter((run) => run.flaky).length;
  const refused = runs.filter(({ refusals }) => refusals.length > 0).length;
  const lines = [
    `${count(students.length, 'student')}, ${count(labs.length, 'lab')}, ${count(runs.length, 'run')}`,
    ...(refused > 0 ? [`${count(refused, 'answer')} with something that was refused`] : []),
    ...(flaky > 0 ? [`${count(flaky, 'answer')} not judged alike each time`] : []),
    ...(similar.length > 0 ? [`${count(similar.length, 'group')} of answers that are much alike`] : []),
    ...(errors > 0 ? [`${count(errors, 'answer')} could not be judged: try again with --resume`] : []),
    `written to ${out}/: ${[...new Set(files.map((name) => name.replace(/\/.*$/, '/')))].join(', ')}`,
  ];
  return lines.join('\n');
}
