import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { gradebook } from '../../../checker/grade/reporters/gradebook.ts';
import { exampleGrades } from '../example-grades.ts';

describe('the gradebook', () => {
  it('has a row a student, sorted, with the points of each lab', () => {
    expect(gradebook.files(exampleGrades())).toEqual([
      {
        name: 'gradebook.csv',
        text: [
          'student,name,points,of,percent,late,incomplete,flaky,01-node-port,08-endpoints',
          'ada,Ada Lovelace,14,15,93.3,yes,no,no,10,4',
          'bo,,2.5,15,16.7,no,no,no,2.5,0',
          'cy,,5,5,100,no,yes,yes,,5',
          'dee,,11.67,15,77.8,no,no,no,6.67,5',
          '',
        ].join('\r\n'),
      },
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@x', '=1+1\nmore', ' =1', '＝1'])('is no place for a formula: %j', (name) => {
    const [ada] = exampleGrades().students;
    const [file] = gradebook.files({ ...exampleGrades(), students: [{ ...ada, id: 'x', name } as never] });
    expect(Papa.parse<string[]>(file?.text ?? '').data[1]?.[1]).toBe(`'${name}`);
  });
});
