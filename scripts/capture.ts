import { Command, Option } from 'commander';
import { endWith } from '../checker/commands/ending.ts';

/** `npm run content:capture`: words to functions; what makes clusters is loaded when it is called. */
interface Options {
  readonly provider: 'kind' | 'embedded';
  readonly only?: readonly string[];
}

const program = new Command('content:capture')
  .description('Runs the commands that lessons show, and records what they really print.')
  .addOption(
    new Option('--provider <name>', 'the cluster to run them on').choices(['kind', 'embedded']).default('kind'),
  )
  .option('--only <slugs...>', 'these folders of content/captures/, and no others')
  .addHelpText('after', '\nExamples:\n  npm run content:capture\n  npm run content:capture -- --only three-ports dns')
  .exitOverride()
  .action(capture);

try {
  await program.parseAsync(process.argv);
} catch (error) {
  endWith(error);
}

async function capture({ provider, only }: Options): Promise<void> {
  const { captureSlugs, loadCapture } = await import('./capture/capture.ts');
  const { recordCaptures } = await import('./capture/record-captures.ts');
  const { interruptible } = await import('../checker/commands/interruption.ts');
  const captures = await Promise.all((only ?? (await captureSlugs())).map(loadCapture));
  await interruptible((signal) => recordCaptures({ provider, captures, signal, say: (line) => console.error(line) }));
}
