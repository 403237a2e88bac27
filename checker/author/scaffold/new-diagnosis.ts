import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../manifests/manifest.ts';
import { example, renamed } from './example.ts';
import type { GrowingWorkshop } from './growing-workshop.ts';
import { labFor, placesIn, typed } from './lab-names.ts';
import { camelCase } from './name.ts';
import type { ForLab } from './new-check.ts';
import { placeOf } from './place.ts';
import type { Scaffold } from './scaffold.ts';
import { wrongAnswer } from './wrong-answer.ts';

/** As the command line gives them. */
export interface NewDiagnosisOptions extends ForLab {
  /** The name of the workshop's own check whose failure it explains; where there is one only, that one. */
  readonly check?: string;
}

/**
 * A mistake of the workshop's own, and a wrong answer that makes it.
 * @throws {UserError} where it is not clear whose failure it explains.
 */
export async function newDiagnosis(
  workshop: GrowingWorkshop,
  name: string,
  options: NewDiagnosisOptions,
): Promise<Scaffold> {
  const check = checkFor(workshop, options.check);
  const lab = labFor(workshop, options.lab);
  const source = lab === undefined ? undefined : await labSource(workshop, lab);
  const lesson = /lesson: '([^']+)'/.exec(source?.text ?? '')?.[1] ?? 'lessons/example-lesson';
  const text = renamed(await example('diagnosis.ts', name), 'check', check).replace('lessons/example-lesson', lesson);
  const file = { name: `diagnoses/${name}.ts`, text };
  const wrong = lab === undefined ? [] : await wrongAnswer(workshop.folder, lab, { slug: name, check });
  return {
    files: [file, ...wrong],
    steps: [
      `Say what is told to the reader, ${placeOf(file, 'because:')}, and when, ${placeOf(file, 'explain(')}; or try it as it is`,
      ...(source && lab !== undefined ? stepsInLab(workshop, name, lab, source, wrong) : []),
    ],
  };
}

function checkFor({ checks, command }: GrowingWorkshop, asked: string | undefined): string {
  const [only, second] = checks;
  if (only === undefined)
    throw new UserError('a diagnosis explains the failure of a check, and this workshop has no check of its own yet', {
      hint: command('new', 'check NAME'),
    });
  const found = asked ?? (second === undefined ? only : undefined);
  if (found !== undefined && checks.includes(found)) return found;
  throw new UserError(found === undefined ? 'whose failure does it explain?' : `there is no checks/${found}.ts`, {
    hint: `--check NAME, of ${checks.join(', ')}`,
  });
}

async function labSource({ folder }: GrowingWorkshop, lab: string): Promise<SourceFile> {
  const name = `labs/${lab}/lab.ts`;
  return { name, text: await readFile(path.join(folder, name), 'utf8') };
}

function stepsInLab(
  { command }: GrowingWorkshop,
  name: string,
  lab: string,
  source: SourceFile,
  wrong: readonly SourceFile[],
): string[] {
  const places = placesIn(source);
  const called = camelCase(name);
  return [
    `Use it: in ${places.diagnoses} write   diagnoses: async () => [${called}, ...(await allDiagnoses())],`,
    `and above ${places.imports}   import { ${called} } from '../../diagnoses/${name}.ts';`,
    ...wrong
      .slice(0, 1)
      .map((expect) => `Look at the answer that makes this mistake: ${expect.name}:3, and what lies beside it`),
    `See that it earns its mistake: ${command('verify', `${typed(lab)} --provider embedded`)}`,
  ];
}
