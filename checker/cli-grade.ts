import { type Command, Option } from 'commander';
import { whole } from './cli-whole-number.ts';
import type { GradeOptions } from './commands/grade.ts';
import type { MergeOptions } from './commands/grade-merge.ts';
import { LABS } from './lab/find-lab.ts';

const FORMATS = 'which formats, with commas between them; all unless said';

/** The commands of instructors. */
export function gradingCommands(gatehouse: Command): void {
  grade(gatehouse);
  gatehouse
    .command('grade-merge')
    .argument('<shards...>', 'the folders that grade --shard wrote, in any order')
    .description('puts the grades of a class that was graded in parts together')
    .option('--out <dir>', 'where the reports go', 'grades')
    .option('--formats <names>', FORMATS)
    .option('--json', 'prints the grades as JSON')
    .addHelpText('after', '\nExample:\n  npm run grade:merge -- part-1 part-2 part-3 --out grades')
    .action(async (shards: string[], options: MergeOptions) =>
      (await import('./commands/grade-merge.ts')).gradeMerge(shards, options),
    );
  gatehouse
    .command('grade-seeds')
    .argument('<roster>', 'the class, as CSV with a column "student"')
    .description("prints what each student's labs are drawn from, by the secret in GATEHOUSE_SEED_SECRET")
    .addHelpText('after', '\nExample:\n  npm run -s grade:seeds -- roster.csv > seeds.csv')
    .action(async (roster: string) => (await import('./commands/grade-seeds.ts')).gradeSeeds(roster));
}

function grade(gatehouse: Command): void {
  gatehouse
    .command('grade')
    .argument(
      '<submissions...>',
      'a folder with a folder, .zip or .tar.gz a student; one submission; or a .txt of paths',
    )
    .description('judges the answers of a class, and writes marks and reasons in the formats that take them')
    .option('--labs <list>', 'numbers, stretches and names, as in 1-3,7,on-call; else all')
    .addOption(new Option('--provider <name>', 'where').choices(['embedded', 'kind']).default('embedded'))
    .option('--jobs <number>', 'how many answers are judged at a time; else one a core', whole)
    .option('--shard <part>', 'only a part of the class: 2/5 is the second of five')
    .option('--out <dir>', 'where results and reports go', 'grades')
    .option('--roster <csv>', 'who is in the class: student,name,submission,submitted,deadline')
    .option('--settings <yaml>', 'weights, deadlines, attempts, lateness')
    .option('--labs-dir <dir>', "labs from here in place of the workshop's own: no student can edit them")
    .option('--resume', 'goes on with a grading that was cut off; finished runs are not done again')
    .option('--repeat <number>', 'how often each answer is judged; those that do not come out alike are told', whole, 1)
    .option('--timeout <seconds>', 'how long a check waits for its claim to come true', whole, 30)
    .option('--formats <names>', FORMATS)
    .option('--require-pass', 'exit code 1 where an answer does not pass: for a student’s own CI')
    .option('--json', 'prints the grades as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run grade -- submissions --labs 1-3\n  npm run grade -- submissions --roster roster.csv --settings grading.yaml --out grades\n  npm run grade -- submissions --shard 2/5 --out part-2\n  npm run grade -- submissions --resume\n  npm run grade -- . --labs 1 --require-pass\n\nExit code: 0 all judged, 1 with --require-pass where an answer does not pass, 2 called wrongly, 3 some could not be judged.',
    )
    .action(async (submissions: string[], options: GradeOptions & { labsDir?: string }) => {
      if (options.labsDir !== undefined) await takeLabsFrom(options.labsDir);
      await (await import('./commands/grade.ts')).grade(submissions, options);
    });
}

async function takeLabsFrom(folder: string): Promise<void> {
  const [path] = await Promise.all([import('node:path'), import('./lab/package-names.ts')]);
  process.env[LABS] = path.resolve(folder);
}
