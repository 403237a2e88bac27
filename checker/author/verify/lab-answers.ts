import { filesWithFault, solutionFiles, startFiles, wrongAnswers, wrongFiles } from '../../lab/answers.ts';
import type { DrawnLab, Values } from '../../lab/draw.ts';
import type { Expected } from '../../lab/expect.ts';
import { boundLab, labIds, loadDefinition, loadLab } from '../../lab/find-lab.ts';
import type { Lab } from '../../lab/lab.ts';
import type { SourceFile } from '../../manifests/manifest.ts';

/** An answer that comes with a lab: its start, its solution, or a wrong one with what it earns. */
export interface LabAnswer {
  readonly lab: Lab;
  /** `start`, `solution` or `wrong/<slug>`. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly expected?: Expected;
}

/** Every answer of every lab, or of those that are named, in the order of the folders. */
export async function labAnswers(ids?: readonly string[], drawn: Drawn = {}): Promise<LabAnswer[]> {
  return (await Promise.all((ids ?? (await labIds())).map((id) => answersOf(id, drawn[id])))).flat();
}

/** By lab: what is drawn for it, in place of what is usual. */
export type Drawn = Readonly<Record<string, Values>>;

async function answersOf(id: string, values: Values | undefined): Promise<LabAnswer[]> {
  const definition = await loadDefinition(id);
  const lab = values && 'bind' in definition ? boundLab(definition, values) : await loadLab(id);
  const wrong = (await wrongAnswers(lab)).map(async ({ slug, expected }) => ({
    lab,
    name: `wrong/${slug}`,
    files: await wrongFiles(lab, slug, expected),
    expected,
  }));
  return [
    { lab, name: 'start', files: await startFiles(lab) },
    { lab, name: 'solution', files: await solutionFiles(lab) },
    ...(await Promise.all(wrong)),
    ...(await faultyAnswers(lab)),
  ];
}

/** Of a lab whose faults are drawn: each fault there is, alone in a right answer. */
async function faultyAnswers(lab: Lab): Promise<LabAnswer[]> {
  const faults = new Map((await everyDraw(lab)).flatMap((drawn) => drawn.faults).map((fault) => [fault.slug, fault]));
  return Promise.all(
    [...faults.values()].map(async (fault) => ({
      lab,
      name: `wrong/${fault.slug}`,
      files: await filesWithFault(lab, fault),
      expected: fault,
    })),
  );
}

/** The lab with each value that can be drawn, one at a time; none where no faults are drawn. */
async function everyDraw(lab: Lab): Promise<Lab[]> {
  const definition = await loadDefinition(lab.id);
  if (lab.faults.length === 0 || !('bind' in definition)) return [];
  return eachValue(definition, lab.values).map((values) => boundLab(definition, values));
}

function eachValue({ vars }: DrawnLab, usual: Values): Values[] {
  return Object.entries(vars).flatMap(([name, { among }]) => among.map((value) => ({ ...usual, [name]: value })));
}
