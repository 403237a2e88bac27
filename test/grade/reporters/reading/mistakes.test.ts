import { expect, it } from 'vitest';
import { mistakesOf } from '../../../../checker/grade/reporters/reading/mistakes.ts';
import { check, run, selectorDiagnosis, student } from '../../building-grades.ts';
import { exampleGrades } from '../../example-grades.ts';

const LAB = '01-node-port';
const told = (id: string, because: string) =>
  check(LAB, 'selects', { result: 'fail', diagnoses: [{ ...selectorDiagnosis, id, because }] });

it('counts a mistake once a student, in the attempts that count, and says that some failures have no name', () => {
  expect(mistakesOf(exampleGrades())).toEqual([
    { id: 'selector-matches-no-pod', sentence: selectorDiagnosis.because, students: ['bo'], labs: [LAB] },
    {
      id: 'unexplained',
      sentence: 'none of the mistakes we know fits what was seen; ruled out: wrong type',
      students: ['dee'],
      labs: [LAB],
    },
  ]);
});

it('begins with the mistake of most students, in the sentence that most were told', () => {
  const answers = { a: ['x', 'nine'], b: ['y', 'two'], c: ['y', 'one'], d: ['y', 'two'] } as const;
  const grades = {
    ...exampleGrades(),
    students: Object.keys(answers).map((id) => student(id, { outcome: 'fail' }, {})),
    runs: Object.entries(answers).map(([id, [mistake, because]]) =>
      run(id, LAB, [told(mistake, because), told(mistake, because)]),
    ),
  };
  expect(mistakesOf(grades)).toEqual([
    { id: 'y', sentence: 'two', students: ['b', 'c', 'd'], labs: [LAB] },
    { id: 'x', sentence: 'nine', students: ['a'], labs: [LAB] },
  ]);
});
