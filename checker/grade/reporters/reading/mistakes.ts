import { becauseOf } from '../../../report/text.ts';
import type { Grades } from '../../grades.ts';
import { markedRuns } from './marked-runs.ts';

/** A named mistake, and who made it. */
export interface Mistake {
  /** The diagnosis', or `unexplained` where none fits. */
  readonly id: string;
  /** As it was told most often: a diagnosis names ports and objects of the answer at hand. */
  readonly sentence: string;
  /** Ids, sorted; each once, however many checks the mistake failed. */
  readonly students: readonly string[];
  /** Ids, sorted. */
  readonly labs: readonly string[];
}

interface Told {
  readonly id: string;
  readonly sentence: string;
  readonly student: string;
  readonly lab: string;
}

/** The mistakes that students were told of, in the attempts that count; the one of most students first. */
export function mistakesOf(grades: Grades): readonly Mistake[] {
  const byId = Map.groupBy(markedRuns(grades).flatMap(toldOf), ({ id }) => id);
  return [...byId]
    .map(([id, told]) => ({
      id,
      sentence: mostFrequent(told.map(({ sentence }) => sentence)),
      students: unique(told.map(({ student }) => student)),
      labs: unique(told.map(({ lab }) => lab)),
    }))
    .toSorted((one, other) => other.students.length - one.students.length || (one.id < other.id ? -1 : 1));
}

function toldOf({ student, mark, run }: ReturnType<typeof markedRuns>[number]): Told[] {
  const failed = run?.report?.checks.filter(({ result }) => result === 'fail') ?? [];
  return failed.map((check) => ({
    id: check.diagnoses[0]?.id ?? 'unexplained',
    sentence: becauseOf(check),
    student: student.id,
    lab: mark.lab,
  }));
}

function mostFrequent(sentences: readonly string[]): string {
  const counted = [...Map.groupBy(sentences, (sentence) => sentence)];
  const [first] = counted.toSorted(
    ([one, its], [other, others]) => others.length - its.length || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
