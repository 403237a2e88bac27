import { UserError } from '../errors.ts';
import { inOrder } from './class.ts';
import type { Grades } from './grades.ts';
import { similarAnswers } from './similar.ts';

/** A shard's grades, and where they came from. */
export interface ShardOfGrades {
  readonly file: string;
  readonly grades: Grades;
}

/**
 * Puts the shards of one class together, in whatever order they come.
 * @throws {UserError} where one is missing or there twice, or where they are not of one grading.
 */
export function mergeShards(shards: readonly ShardOfGrades[]): Grades {
  const [first] = shards;
  if (!first) throw new UserError('there is nothing to merge', { hint: 'Name the folders that grade --shard wrote.' });
  refuseDuplicates(shards);
  refuseMissing(shards);
  for (const shard of shards) refuseStranger(first, shard);
  refuseSharedStudents(shards);
  const runs = shards.flatMap(({ grades }) => grades.runs).toSorted(inOrder);
  return {
    version: 1,
    provider: first.grades.provider,
    shards: [{ index: 1, of: 1 }],
    labs: first.grades.labs,
    students: shards.flatMap(({ grades }) => grades.students).toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    runs,
    similar: similarAnswers(runs),
  };
}

function refuseDuplicates(shards: readonly ShardOfGrades[]): void {
  const seen = new Map<string, string>();
  for (const { file, grades } of shards)
    for (const { index, of } of grades.shards) {
      const other = seen.get(`${index}/${of}`);
      if (other !== undefined) throw new UserError(`shard ${index}/${of} is there twice: ${other} and ${file}`);
      seen.set(`${index}/${of}`, file);
    }
}

function refuseMissing(shards: readonly ShardOfGrades[]): void {
  const parts = shards.flatMap(({ grades }) => grades.shards);
  const of = parts[0]?.of ?? 1;
  const odd = shards.find(({ grades }) => grades.shards.some((part) => part.of !== of));
  if (odd) throw new UserError(`${odd.file} is of a class in other parts than ${shards[0]?.file}`);
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter(
    (index) => !parts.some((part) => part.index === index),
  );
  if (missing.length === 0) return;
  throw new UserError(`missing: ${missing.map((index) => `shard ${index}/${of}`).join(', ')}`, {
    hint: 'Grade it, or look for its artifact; a class with a hole in it is not put together.',
  });
}

function refuseStranger(first: ShardOfGrades, { file, grades }: ShardOfGrades): void {
  const essence = ({ provider, labs }: Grades): string => JSON.stringify({ provider, labs });
  if (essence(grades) !== essence(first.grades))
    throw new UserError(`${file} was graded otherwise than ${first.file}`, {
      hint: 'All shards have to have the same labs, settings and provider.',
    });
}

function refuseSharedStudents(shards: readonly ShardOfGrades[]): void {
  const seen = new Map<string, string>();
  for (const { file, grades } of shards)
    for (const { id } of grades.students) {
      const other = seen.get(id);
      if (other !== undefined) throw new UserError(`${id} is in two shards: ${other} and ${file}`);
      seen.set(id, file);
    }
}
