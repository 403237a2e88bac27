import { type Command, Option } from 'commander';
import type { NewDiagnosisOptions } from './author/scaffold/new-diagnosis.ts';
import type { NewLabOptions } from './author/scaffold/new-lab.ts';
import { UserError } from './errors.ts';

const NAME = 'small letters, digits and hyphens, like my-lab';
const forLab = (): Option => new Option('--lab <lab>', 'a lab by its number or name; else the last one made');

/** The commands of authors that make something new, each with a small example in it that works. */
export function newCommands(gatehouse: Command): void {
  const made = gatehouse
    .command('new')
    .argument('[dir]', 'the folder of a new workshop, with --from')
    .option('--from <notes>', 'notes to make a workshop from: a text or Markdown file, or a folder of them')
    .description('makes a workshop from notes; or, in one, a lesson, a lab, a check, a diagnosis or a reporter')
    .addHelpText(
      'after',
      '\nExamples:\n  gatehouse new my-workshop --from notes.txt\n  gatehouse new . --from notes.txt          brings in what the notes say now\n  npm run new -- lab my-lab\n  npm run new -- check declares-port --lab my-lab',
    )
    .action(async (dir: string | undefined, options: { from?: string }) => {
      if (dir === undefined)
        throw new UserError('make what?', {
          hint: 'new DIR --from NOTES, or new lesson NAME, new lab NAME, new check NAME, new diagnosis NAME, new reporter NAME',
        });
      await (await import('./commands/new-workshop.ts')).newWorkshop(dir, options.from);
    });
  lesson(made);
  lab(made);
  check(made);
  diagnosis(made);
  reporter(made);
}

function lesson(made: Command): void {
  made
    .command('lesson')
    .argument('<name>', NAME)
    .description('a page with a question, in every language of the workshop')
    .action(async (name: string) => (await import('./commands/new.ts')).lesson(name));
}

function lab(made: Command): void {
  made
    .command('lab')
    .argument('<name>', NAME)
    .description('a lab with the next number, that proves itself')
    .addOption(
      new Option('--type <type>', 'the Service that it is about')
        .choices(['ClusterIP', 'NodePort', 'LoadBalancer'])
        .default('ClusterIP'),
    )
    .option('--title <title>', 'what it is called; else its name')
    .option('--lesson <path>', 'the lesson that teaches it, below the site’s root; else lessons/NAME')
    .action(async (name: string, options: NewLabOptions) => (await import('./commands/new.ts')).lab(name, options));
}

function check(made: Command): void {
  made
    .command('check')
    .argument('<name>', NAME)
    .description('a claim about the reader’s objects, of the workshop’s own')
    .addOption(forLab())
    .action(async (name: string, options: { lab?: string }) =>
      (await import('./commands/new.ts')).check(name, options),
    );
}

function diagnosis(made: Command): void {
  made
    .command('diagnosis')
    .argument('<name>', NAME)
    .description('a named mistake of the workshop’s own, and a wrong answer that makes it')
    .option('--check <name>', 'the check of the workshop’s own whose failure it explains; else the only one')
    .addOption(forLab())
    .action(async (name: string, options: NewDiagnosisOptions) =>
      (await import('./commands/new.ts')).diagnosis(name, options),
    );
}

function reporter(made: Command): void {
  made
    .command('reporter')
    .argument('<name>', NAME)
    .description('a format of the workshop’s own for grades')
    .action(async (name: string) => (await import('./commands/new.ts')).reporter(name));
}
