import { expect, it } from 'vitest';
import { gradesSchema } from '../../checker/grade/grades.ts';
import { exampleGrades, gradesOf } from './example-grades.ts';
import { hostileGrades } from './hostile-grades.ts';
import { largeClass } from './large-class.ts';

it.for([
  ['a class', exampleGrades()],
  ['one student', gradesOf('bo')],
  ['a hostile class', hostileGrades()],
  ['a large class', largeClass(3)],
] as const)('%s of the tests is grades', ([, grades]) => {
  expect(() => gradesSchema.parse(grades)).not.toThrow();
});
