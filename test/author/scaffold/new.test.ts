import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GrowingWorkshop, growingWorkshop } from '../../../checker/author/scaffold/growing-workshop.ts';
import { readableName } from '../../../checker/author/scaffold/name.ts';
import { newCheck } from '../../../checker/author/scaffold/new-check.ts';
import { newDiagnosis } from '../../../checker/author/scaffold/new-diagnosis.ts';
import { newLab } from '../../../checker/author/scaffold/new-lab.ts';
import { newLesson } from '../../../checker/author/scaffold/new-lesson.ts';
import { newReporter } from '../../../checker/author/scaffold/new-reporter.ts';
import type { Scaffold } from '../../../checker/author/scaffold/scaffold.ts';
import { writeNew } from '../../../checker/author/scaffold/write-new.ts';
import { readCourse } from '../../../checker/author/verify-lessons/read-course.ts';
import { lessonProblems } from '../../../checker/author/verify-lessons/verify-lessons.ts';
import { chosenReporters } from '../../../checker/grade/reporters/chosen-reporters.ts';
import { exampleGrades } from '../../grade/example-grades.ts';
import { provedLabs, putFiles, tempWorkshop } from './temp-workshop.ts';

/** Makes it, and does what the steps say with a file, in their order. */
async function make(
  folder: string,
  scaffold: (workshop: GrowingWorkshop) => Promise<Scaffold>,
): Promise<readonly string[]> {
  const { files, steps } = await scaffold(await growingWorkshop(folder));
  await writeNew(folder, files);
  for (const step of steps) await follow(folder, step);
  return steps;
}

async function follow(folder: string, step: string): Promise<void> {
  const [, where, file = '', line, text = ''] =
    /(below|above|in) (labs\/\S+):(\d+)(?: write)? {3}(.*)$/.exec(step) ?? [];
  if (!where) return;
  const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n');
  const index = Number(line) - 1;
  lines.splice(where === 'below' ? index + 1 : index, where === 'in' ? 1 : 0, text);
  await writeFile(path.join(folder, file), lines.join('\n'));
}

describe('what `gatehouse new` makes', () => {
  it('proves itself: a lab with a check, a mistake and a wrong answer of the workshop’s own, by the printed steps', async () => {
    await using workshop = await tempWorkshop();
    const { folder } = workshop;
    await make(folder, (growing) => newLab(growing, 'my-lab', {}));
    await make(folder, (growing) => newCheck(growing, 'declares-port', {}));
    const steps = await make(folder, (growing) => newDiagnosis(growing, 'port-not-listed', {}));
    expect(steps.at(-1)).toContain('npx gatehouse verify 1 --provider embedded');
    await make(folder, (growing) => newLesson(growing, 'my-lab'));
    expect(lessonProblems(await readCourse(folder))).toEqual([]);
    const proved = await provedLabs(folder);
    expect(proved.filter(({ problem }) => problem)).toEqual([]);
    const own = proved.find(({ told }) => told.startsWith('01-my-lab wrong/port-not-listed'));
    expect(own?.told).toContain('declares-port: fail, port-not-listed');
    expect(proved.find(({ told }) => told.includes(' solution:'))?.told).toContain('declares-port: pass');
  }, 60_000);

  it('is a format of its own for grades', async () => {
    await using workshop = await tempWorkshop();
    await make(workshop.folder, () => newReporter('behind'));
    const [, own] = await chosenReporters('behind', workshop.folder);
    expect(own?.files(exampleGrades())[0]?.name).toBe('behind.txt');
  });

  it.each([
    ['export default { name: 3 };', 'reporters/broken.ts is no reporter'],
    ["import './nowhere.ts';", 'reporters/broken.ts cannot be loaded'],
  ])('is told of in a sentence where a format is broken: %s', async (text, problem) => {
    await using workshop = await tempWorkshop();
    await putFiles(workshop.folder, [{ name: 'reporters/broken.ts', text }]);
    await expect(chosenReporters(undefined, workshop.folder)).rejects.toThrow(problem);
  });

  it('is a lesson with a twin in every language, after those that are there', async () => {
    await using workshop = await tempWorkshop();
    await putFiles(workshop.folder, [{ name: 'content/docs/hi/lessons/one.mdx', text: '' }]);
    await make(workshop.folder, (growing) => newLesson(growing, 'services'));
    const { files } = await newLesson(await growingWorkshop(workshop.folder), 'more');
    expect(files.map(({ name }) => name)).toEqual([
      'content/docs/lessons/more.mdx',
      'content/docs/hi/lessons/more.mdx',
    ]);
    expect(files[0]?.text).toMatch(/title: More\n[\s\S]*order: 2\n[\s\S]*id="more-1"/);
  });

  it('is never written over what is there, nor in part', async () => {
    await using workshop = await tempWorkshop();
    const { folder } = workshop;
    await putFiles(folder, [{ name: 'content/docs/labs/01-my-lab.mdx', text: 'mine' }]);
    const scaffold = await newLab(await growingWorkshop(folder), 'my-lab', {});
    await expect(writeNew(folder, scaffold.files)).rejects.toThrow(
      'content/docs/labs/01-my-lab.mdx is there already, and nothing was written',
    );
    expect(await readFile(path.join(folder, 'content/docs/labs/01-my-lab.mdx'), 'utf8')).toBe('mine');
    expect((await growingWorkshop(folder)).labs).toEqual([]);
  });

  it('says in a sentence what is missing', async () => {
    await using workshop = await tempWorkshop();
    const growing = await growingWorkshop(workshop.folder);
    await expect(newDiagnosis(growing, 'slip', {})).rejects.toThrow('this workshop has no check of its own yet');
    const two = { ...growing, checks: ['one', 'two'] };
    await expect(newDiagnosis(two, 'slip', {})).rejects.toThrow('whose failure does it explain?');
    await expect(newDiagnosis(two, 'slip', { check: 'three' })).rejects.toThrow('there is no checks/three.ts');
    expect(() => readableName('MyLab 2!')).toThrow('"MyLab 2!" is no name');
  });
});
