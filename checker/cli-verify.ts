import { type Command, Option } from 'commander';
import { whole } from './cli-whole-number.ts';
import type { VerifyOptions } from './commands/verify.ts';

/** The command by which a workshop proves itself. */
export function verifyCommand(gatehouse: Command): void {
  gatehouse
    .command('verify')
    .argument('[labs...]', 'labs by number or name; else all, and the lessons')
    .description(
      'lets a workshop prove itself: starts fail, solutions pass, wrong answers earn their mistakes, lessons keep what they promise',
    )
    .option('--labs', 'labs only')
    .option('--lessons', 'lessons only: links, twins, figures, captures, questions, front matter')
    .addOption(
      new Option('--provider <name>', 'where; else embedded, and kind too where there is one').choices([
        'embedded',
        'kind',
      ]),
    )
    .option('--runs <number>', 'how often each right answer is judged', whole, 1)
    .option('--json', 'a line of JSON for each verdict and each problem')
    .option('--table', 'only writes labs/README.md: the labs, what they need, their wrong answers')
    .option('--parity <file>', 'writes a table of how the embedded cluster and kind judged the same answers')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run verify\n  npm run labs:verify -- 3 endpoints --provider embedded\n  npm run labs:verify -- --provider kind --runs 20\n  npm run verify -- --lessons\n  npm run verify -- --parity parity.md\n\nExit code: 0 all as they deserve, 1 some not, 2 called wrongly, 3 could not be done.',
    )
    .action(async (labs: string[], options: VerifyOptions) =>
      (await import('./commands/verify.ts')).verify(labs, options),
    );
}
