import type { Grades } from '../../grades.ts';
import { judgementsOf } from './judgements.ts';
import { type MarkedRun, markedRuns } from './marked-runs.ts';
import { folderOf, refusalWords, type Spot } from './run-words.ts';

/** Something that a CI shows beside the lines of an answer: a failed check, or what was refused. */
export interface Finding {
  /** Unlike every other finding, and the same in the next grading. */
  readonly key: readonly string[];
  /** The mistake's or the rule's id. */
  readonly name: string;
  /** The check's claim; begins with the student where there are several. */
  readonly title: string;
  readonly because: string;
  /** All that the student was told, over several lines. */
  readonly words: string;
  readonly spots: readonly Spot[];
  readonly refused: boolean;
}

/** By student, lab and check; those of answers that could not be judged are no findings. */
export function findingsOf(grades: Grades): readonly Finding[] {
  const isAlone = grades.students.length === 1;
  return markedRuns(grades).flatMap((marked) =>
    [...refusalFindings(marked), ...failureFindings(marked)].map((finding) =>
      isAlone ? finding : { ...finding, title: `${marked.student.id}: ${finding.title}` },
    ),
  );
}

function failureFindings(marked: MarkedRun): Finding[] {
  const { student, mark } = marked;
  return judgementsOf(marked).flatMap(({ id, claim, mistake, because, words, spots }) =>
    mistake === undefined
      ? []
      : [
          {
            key: [student.id, mark.lab, id, mistake],
            name: mistake,
            title: claim,
            because,
            words,
            spots,
            refused: false,
          },
        ],
  );
}

function refusalFindings({ student, mark, run }: MarkedRun): Finding[] {
  if (!run) return [];
  return run.refusals.map((refusal, index) => {
    const { rule, message, file, line, column } = refusal;
    return {
      key: [student.id, mark.lab, 'refused', rule, file, String(index)],
      name: rule,
      title: 'Something was refused',
      because: message,
      words: refusalWords(refusal),
      spots: file === '.' ? [] : [{ file: `${folderOf(run)}/${file}`, line, column }],
      refused: true,
    };
  });
}
