import type { StudentMark } from '../grades.ts';
import { fileNames } from './reading/file-names.ts';
import { type Judgement, judgementsOf } from './reading/judgements.ts';
import { markWords, pointsWords } from './reading/mark-words.ts';
import { type MarkedRun, markedRuns, sortedStudents } from './reading/marked-runs.ts';
import { rounded } from './reading/numbers.ts';
import { refusalWords } from './reading/run-words.ts';
import type { Reporter } from './reporter.ts';

/**
 * A `results.json` for each student, as Gradescope's autograders write it
 * (https://gradescope-autograders.readthedocs.io/en/latest/specs/). All is plain text, which Gradescope escapes; the
 * score on top is the one that counts, so that weights and lateness are in it.
 */
export const gradescope: Reporter = {
  name: 'gradescope',
  description: 'a results.json a student, for a Gradescope autograder',
  files(grades) {
    const names = fileNames(sortedStudents(grades).map(({ id }) => id));
    return [...Map.groupBy(markedRuns(grades), ({ student }) => student)].map(([student, marked]) => ({
      name: `gradescope/${names.get(student.id)}.json`,
      text: `${JSON.stringify(resultsOf(student, marked), undefined, 2)}\n`,
    }));
  },
};

function resultsOf(student: StudentMark, marked: readonly MarkedRun[]) {
  return {
    score: rounded(student.points),
    output: [...linesOf(student), ...marked.flatMap(labLines)].join('\n'),
    output_format: 'text',
    visibility: 'visible',
    tests: marked.flatMap((one) => judgementsOf(one).map((judgement) => testOf(judgement, one.mark.lab))),
  };
}

function linesOf(student: StudentMark): string[] {
  const unjudged = 'A lab could not be judged: its points are not counted, for or against.';
  return [pointsWords(student), ...(student.incomplete ? [unjudged] : []), ''];
}

function labLines({ mark, title, run }: MarkedRun): string[] {
  const refusals = run?.refusals.map((refusal) => `  ${refusalWords(refusal)}`) ?? [];
  return [`${mark.lab}, ${title}: ${markWords(mark)}`, ...refusals];
}

function testOf({ claim, result, points, of, words }: Judgement, lab: string) {
  return {
    score: rounded(points),
    max_score: rounded(of),
    status: result === 'pass' ? 'passed' : 'failed',
    name: `${lab}: ${claim}`,
    name_format: 'text',
    output: words,
    output_format: 'text',
    visibility: 'visible',
  };
}
