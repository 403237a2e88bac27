import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { example } from './example.ts';
import type { GrowingWorkshop } from './growing-workshop.ts';
import { labFor, placesIn, typed } from './lab-names.ts';
import { camelCase } from './name.ts';
import { placeOf } from './place.ts';
import type { Scaffold } from './scaffold.ts';

/** A check of the workshop's own, and how a lab takes it up. */
export async function newCheck(workshop: GrowingWorkshop, name: string, options: ForLab): Promise<Scaffold> {
  const file = { name: `checks/${name}.ts`, text: await example('check.ts', name) };
  const lab = labFor(workshop, options.lab);
  const { command } = workshop;
  return {
    files: [file],
    steps: [
      `Say what it claims, ${placeOf(file, 'claim:')}, and how that is seen, ${placeOf(file, 'const expected')}; or try it as it is`,
      ...(lab === undefined
        ? [`It is used in a lab, and there is none yet: ${command('new', 'lab NAME')}`]
        : await stepsInLab(workshop, name, lab)),
      `Name the mistake that it finds, and make a wrong answer: ${command('new', `diagnosis NAME --check ${name}`)}`,
    ],
  };
}

/** As the command line gives it. */
export interface ForLab {
  /** A lab's id; the last lab unless said. */
  readonly lab?: string;
}

async function stepsInLab({ folder, command }: GrowingWorkshop, name: string, lab: string): Promise<string[]> {
  const file = `labs/${lab}/lab.ts`;
  const places = placesIn({ name: file, text: await readFile(path.join(folder, file), 'utf8') });
  const called = camelCase(name);
  return [
    `Use it: below ${places.checks} write   ${called}({ deployment, buildsOn: ['deployment-ready'] }),`,
    `and above ${places.imports}   import { ${called} } from '../../checks/${name}.ts';`,
    `See that the right answer passes it: ${command('verify', `${typed(lab)} --provider embedded`)}`,
  ];
}
