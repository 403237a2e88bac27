import { UserError } from '../../errors.ts';
import { printable } from '../../manifests/printable.ts';
import { type Found, studentOf } from '../submissions/find-submissions.ts';
import { bareName, type HandedIn } from '../submissions/handed-in.ts';
import type { RosterRow } from './roster.ts';

/** Who is graded, and what each handed in, and when. */
export interface Enrolled {
  readonly id: string;
  readonly name?: string;
  readonly attempts: readonly Attempt[];
  /** ISO 8601; of all the student's labs, in place of what the settings say. */
  readonly deadline?: string;
}

export interface Attempt extends HandedIn {
  /** ISO 8601; unknown without a roster. */
  readonly submitted?: string;
}

/** What was found, without a roster: a student each; `ada@2` is the second attempt of `ada`. */
export function enrolByName(found: readonly Found[]): Enrolled[] {
  const named = found.map((one) => ({ ...one, ...attemptOf(studentOf(one)) }));
  const byStudent = Map.groupBy(named, ({ student }) => student);
  return [...byStudent].map(([id, attempts]) => {
    const inOrder = attempts.toSorted((one, other) => one.attempt - other.attempt);
    refuseTwice(id, inOrder);
    return { id, attempts: inOrder.map(({ student, attempt, path, form }) => ({ student, attempt, path, form })) };
  });
}

function attemptOf(name: string): { student: string; attempt: number } {
  const [, student, attempt] = /^(.+)@(\d{1,3})$/.exec(name) ?? [];
  return student !== undefined && Number(attempt) > 0
    ? { student, attempt: Number(attempt) }
    : { student: name, attempt: 1 };
}

/** @throws {UserError} where two submissions would have the same name: `ada` and `ada.zip`. */
function refuseTwice(id: string, attempts: readonly (Found & { attempt: number })[]): void {
  const twice = attempts.find(({ attempt }, index) => attempts[index + 1]?.attempt === attempt);
  if (!twice) return;
  const names = attempts.filter(({ attempt }) => attempt === twice.attempt).map(({ name }) => name);
  throw new UserError(`${id} has handed in twice: ${names.map((name) => printable(name)).join(' and ')}`, {
    hint: 'Keep one of them, or call them NAME@1 and NAME@2: then they are attempts.',
  });
}

/**
 * What was found, by the roster: students who handed in nothing are there, too. The submissions that are nobody's come
 * back as `strangers`.
 */
export function enrolByRoster(
  rows: readonly RosterRow[],
  found: readonly Found[],
): { students: Enrolled[]; strangers: string[] } {
  const byName = new Map(found.flatMap((one) => [[one.name, one] as const, [bareName(one.name), one] as const]));
  const claimed = new Set(rows.map(({ submission }) => byName.get(submission)));
  const students = [...Map.groupBy(rows, ({ student }) => student)].map(([id, own]) => enrolled(id, own, byName));
  return { students, strangers: found.filter((one) => !claimed.has(one)).map(({ name }) => printable(name)) };
}

function enrolled(id: string, rows: readonly RosterRow[], byName: ReadonlyMap<string, Found>): Enrolled {
  const inOrder = rows.toSorted(
    (one, other) => Date.parse(one.submitted ?? '') - Date.parse(other.submitted ?? '') || 0,
  );
  const handedIn = inOrder.flatMap((row) => {
    const found = byName.get(row.submission);
    return found ? [{ row, found }] : [];
  });
  const name = rows.find((row) => row.name !== undefined)?.name;
  const deadline = rows.find((row) => row.deadline !== undefined)?.deadline;
  return {
    id,
    ...(name !== undefined && { name }),
    ...(deadline !== undefined && { deadline }),
    attempts: handedIn.map(({ row: { submitted }, found: { path, form } }, index) => ({
      student: id,
      attempt: index + 1,
      path,
      form,
      ...(submitted !== undefined && { submitted }),
    })),
  };
}
