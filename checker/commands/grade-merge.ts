import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { gradesSchema } from '../grade/grades.ts';
import { mergeShards, type ShardOfGrades } from '../grade/merge.ts';
import { chosenReporters } from '../grade/reporters/chosen-reporters.ts';
import { writeReports } from '../grade/reporters/write-reports.ts';

/** As the command line gives them. */
export interface MergeOptions {
  readonly out: string;
  readonly formats?: string;
  readonly json?: boolean;
}

/** Puts the grades of a class's shards together; each is a folder that `grade` wrote, or its `grades.json`. */
export async function gradeMerge(given: readonly string[], options: MergeOptions): Promise<void> {
  const reporters = await chosenReporters(options.formats);
  const shards = await Promise.all(given.map(readShard));
  await writeReports(mergeShards(shards), options, reporters);
}

async function readShard(given: string): Promise<ShardOfGrades> {
  const isFolder = (await stat(given).catch(() => undefined))?.isDirectory() ?? false;
  const file = isFolder ? path.join(given, 'grades.json') : given;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`there are no grades at ${file}`, {
      hint: 'Name the folders that grade --shard wrote.',
      cause,
    });
  });
  try {
    return { file, grades: gradesSchema.parse(JSON.parse(text)) };
  } catch (cause) {
    throw new UserError(`${file} is not what grade writes, or of another version`, { cause });
  }
}
