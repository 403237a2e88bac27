import { Command, InvalidArgumentError, Option } from 'commander';
import { gradingCommands } from './cli-grade.ts';
import { newCommands } from './cli-new.ts';
import { verifyCommand } from './cli-verify.ts';
import type { CheckOptions } from './commands/check.ts';
import { endWith } from './commands/ending.ts';
import type { FactsOptions } from './commands/facts.ts';
import type { StartOptions } from './commands/start.ts';
import type { TraceOptions } from './commands/trace.ts';
import { LANGUAGES } from './lab/words.ts';

/** Words to functions; each command's module is loaded when it is called. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(argv);
  } catch (error) {
    endWith(error);
  }
}

/** Every command with its options; help, tests and the command line read the same. */
export function program(): Command {
  const gatehouse = new Command('gatehouse')
    .description('Labs on Kubernetes Services, and a checker that names the mistake.')
    .helpCommand(false)
    .showHelpAfterError('(--help shows what there is)')
    .enablePositionalOptions()
    .configureOutput({ outputError: (text, write) => write(text) })
    .exitOverride();
  list(gatehouse);
  start(gatehouse);
  check(gatehouse);
  trace(gatehouse);
  verifyCommand(gatehouse);
  gradingCommands(gatehouse);
  newCommands(gatehouse);
  facts(gatehouse);
  small(gatehouse);
  return gatehouse;
}

const LAB = 'a lab by its number (3, 03), its name (load-balancer) or a part of it';
const provider = (): Option =>
  new Option(
    '--provider <name>',
    'where the cluster comes from; else GATEHOUSE_PROVIDER, a running one, kind, embedded',
  ).choices(['embedded', 'kind', 'context']);
const nodeImage = (): Option =>
  new Option('--node-image <image>', 'the image of a kind node; else KIND_NODE_IMAGE, else kind’s own');
const lang = (): Option =>
  new Option('--lang <language>', 'in which language a lab speaks: en, or hi (Hinglish); else GATEHOUSE_LANG').choices([
    ...LANGUAGES,
  ]);
const context = (): Option => new Option('--context <name>', 'with --provider context: the kubeconfig context to use');

function list(gatehouse: Command): void {
  gatehouse
    .command('list')
    .description('lists the labs')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => (await import('./commands/list.ts')).list(options));
}

function start(gatehouse: Command): void {
  gatehouse
    .command('start')
    .argument('[lab]', LAB)
    .description('makes the cluster, puts the lab’s files into work/ and shows the task')
    .addOption(provider())
    .addOption(nodeImage())
    .addOption(context())
    .addOption(lang())
    .option('--seed <seed>', 'what ports, names and faults are drawn from, where your instructor gave you one')
    .addHelpText('after', '\nExamples:\n  npm run lab:start 1\n  npm run lab:start node-port -- --provider kind')
    .action(async (lab: string | undefined, options: StartOptions) =>
      (await import('./commands/start.ts')).start(lab, options),
    );
}

function check(gatehouse: Command): void {
  gatehouse
    .command('check')
    .argument('[lab]', LAB)
    .description('applies work/ of the lab to a cluster, sends real requests, and says what works, what not, and why')
    .option('--solution', 'checks the lab’s solution instead of your work')
    .option('--watch', 'checks again whenever a file or the cluster changes')
    .option('--json', 'prints the report as JSON')
    .option('--verbose', 'tells what was seen of passed checks too, and every mistake that fits')
    .option('--timeout <seconds>', 'how long a check waits for its claim to come true', seconds, 30)
    .option('--keep', 'leaves the lab open afterwards: its ports, its load balancer, its namespace, until Ctrl-C')
    .addOption(provider())
    .addOption(nodeImage())
    .addOption(context())
    .addOption(lang())
    .addHelpText(
      'after',
      '\nExamples:\n  npm run lab:check 3\n  npm run lab:check 3 -- --solution\n  npm run lab:check load -- --watch\n  npm run -s lab:check 1 -- --json\n\nExit code: 0 all pass, 1 some fail, 2 called wrongly, 3 could not check.',
    )
    .action(async (lab: string | undefined, options: CheckOptions) =>
      (await import('./commands/check.ts')).check(lab, options),
    );
}

function trace(gatehouse: Command): void {
  gatehouse
    .command('trace')
    .argument('<lab>', LAB)
    .argument('<url>', 'http://HOST:PORT, as you would give it to curl')
    .description('follows one request through the lab’s cluster, hop by hop, and says where it ended and why')
    .option(
      '--from <place>',
      'where it starts: host, node, pod (the checker’s own), pod/NAME or how a name begins',
      vantage,
      'host',
    )
    .option('--solution', 'with the lab’s solution in place of your work')
    .option('--json', 'prints the path as JSON')
    .option('--svg <file>', 'draws the path into a file')
    .addOption(provider())
    .addOption(nodeImage())
    .addOption(context())
    .addOption(lang())
    .addHelpText(
      'after',
      '\nExamples:\n  npm run lab:trace 1 http://localhost:30001\n  npm run lab:trace 2 http://backend -- --from pod/client\n  npm run lab:trace 1 http://web.node-port -- --from pod --solution --svg path.svg\n\nFrom this machine nothing is sent to a Pod’s or a Service’s address: its road is derived.\nExit code: 0 the path is told, wherever it ended, 2 called wrongly, 3 could not be traced.',
    )
    .action(async (lab: string, url: string, options: TraceOptions) =>
      (await import('./commands/trace.ts')).trace(lab, url, options),
    );
}

function facts(gatehouse: Command): void {
  gatehouse
    .command('facts')
    .argument(
      '[texts...]',
      'files, or folders with Markdown, MDX and plain text; else content/docs and the labs’ briefs',
    )
    .description(
      'reads notes and lessons for what is wrong or dated about Kubernetes, and says what is so and who says it',
    )
    .option('--json', 'as JSON')
    .addOption(new Option('--list', 'lists the rules').conflicts(['json', 'explain']))
    .addOption(new Option('--explain <rule>', 'says all about one rule, with examples').conflicts('json'))
    .addHelpText(
      'after',
      '\nExamples:\n  npm run facts\n  npm run facts -- notes.txt lessons/\n  npm run -s facts -- notes.txt --json\n  npm run facts -- --explain endpoints-command\n\nA comment silences a rule where it is wrong, in the paragraph, point or row after it, and gives the reason:\n  <!-- facts-ignore: endpoints-command: shows what the warning looks like -->    in MDX {/* facts-ignore: … */}\n\nExit code: 0 nothing found, 1 something found, 2 called wrongly, 3 a file could not be read.',
    )
    .action(async (texts: string[], options: FactsOptions) =>
      (await import('./commands/facts.ts')).facts(texts, options),
    );
}

function small(gatehouse: Command): void {
  gatehouse
    .command('hint')
    .argument('[lab]', LAB)
    .argument('[number]', 'which hint; else the next one')
    .description('gives the next hint, from gentle to plain')
    .addOption(lang())
    .action(async (lab: string | undefined, number: string | undefined, options: { lang?: string }) =>
      (await import('./commands/hint.ts')).hint(lab, number, options),
    );
  gatehouse
    .command('reset')
    .argument('[lab]', LAB)
    .description('puts the lab’s first files back into work/; yours are kept beside them')
    .option('--yes', 'without asking')
    .option('--seed <seed>', 'what ports, names and faults are drawn from, where your instructor gave you one')
    .action(async (lab: string | undefined, options: { yes?: boolean; seed?: string }) =>
      (await import('./commands/reset.ts')).reset(lab, options),
    );
  gatehouse
    .command('solution')
    .argument('[lab]', LAB)
    .description('prints the lab’s solution')
    .action(async (lab: string | undefined) => (await import('./commands/solution.ts')).solution(lab));
  gatehouse
    .command('stop')
    .description('deletes the workshop’s cluster')
    .addOption(context())
    .action(async (options: { context?: string }) => (await import('./commands/stop.ts')).stop(options));
  gatehouse
    .command('kubectl')
    .argument('[args...]', 'what kubectl gets')
    .description('runs kubectl against the workshop’s cluster')
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action(async (args: string[]) => (await import('./commands/kubectl.ts')).kubectl(args));
  gatehouse
    .command('env')
    .description('prints the variables by which a shell’s kubectl finds the workshop’s cluster')
    .option('--shell <name>', 'bash, zsh, fish or powershell; else the one you are in')
    .addHelpText(
      'after',
      '\nExamples:\n  eval "$(npm run -s lab:env)"\n  npm run -s lab:env -- --shell fish | source\n  npm run -s lab:env -- --shell powershell | Invoke-Expression',
    )
    .action(async (options: { shell?: string }) => (await import('./commands/env.ts')).env(options));
  gatehouse
    .command('doctor')
    .description('says what this machine can do, and what stands in the way')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => (await import('./commands/doctor.ts')).doctor(options));
}

function vantage(text: string): string {
  if (/^(host|node|pod|pod\/[a-z0-9][a-z0-9.-]*)$/.test(text)) return text;
  throw new InvalidArgumentError('It must be host, node, pod or pod/NAME.');
}

function seconds(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0 || value > 3600)
    throw new InvalidArgumentError('It must be a number of seconds between 0 and 3600.');
  return value;
}
