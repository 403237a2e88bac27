import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { program } from '../../checker/cli.ts';
import { chosenLabs } from '../../checker/grade/graded-labs.ts';
import { REPORTERS } from '../../checker/grade/reporters/reporters.ts';
import { parseShard } from '../../checker/grade/shard.ts';

/** A call of one of package.json's scripts, as a shell would split it. */
export interface NpmCommand {
  readonly script: string;
  readonly words: readonly string[];
}

const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Every `npm run …` of a text, up to where the shell's next command, a comment or the text goes on. */
export function npmCommandsIn(text: string): NpmCommand[] {
  const joined = text.replaceAll(/\\\n\s*/g, ' ');
  return [...joined.matchAll(/npm run (?:-s )?([\w:]+)([^\n`>|;&#)]*)/g)].map(([, script = '', rest = '']) => ({
    script,
    words: shellWords(rest),
  }));
}

/** What is wrong with a call, asked of package.json and of the command's own options; nothing is run. */
export async function faultOf({ script, words }: NpmCommand): Promise<string | undefined> {
  const line = scripts[script];
  if (line === undefined) return `package.json has no script "${script}"`;
  const [, name] = /^node checker\/main\.mjs (\S+)$/.exec(line) ?? [];
  return name === undefined ? undefined : faultOfCall([name, ...words]);
}

/** The same for `gatehouse WORD …`: what comes behind `checker/main.mjs`. */
export async function faultOfCall([name, ...words]: readonly string[]): Promise<string | undefined> {
  const command = program().commands.find((one) => one.name() === name);
  return command ? faultOfWords(command, words) : `there is no command "${name}"`;
}

/** `new` has commands of its own. */
async function faultOfWords(command: Command, words: readonly string[]): Promise<string | undefined> {
  const inner = command.commands.find((one) => one.name() === words[0]);
  if (inner) return faultOfWords(inner, words.slice(1));
  if (words.includes('--help')) return undefined;
  try {
    const { operands, unknown } = command.configureOutput({ writeErr: () => {} }).parseOptions([...words]);
    if (unknown.length > 0) return `${command.name()} does not know ${unknown.join(' ')}`;
    return faultOfOperands(command, operands) ?? (await faultOfValues(command));
  } catch (error) {
    return String(error);
  }
}

function faultOfOperands(command: Command, { length }: readonly string[]): string | undefined {
  const { registeredArguments: known } = command;
  const least = known.filter(({ required }) => required).length;
  const most = known.some(({ variadic }) => variadic) ? Number.POSITIVE_INFINITY : known.length;
  return length < least || length > most ? `${command.name()} does not take ${length} words` : undefined;
}

/** Of what is only looked at when the command runs. */
async function faultOfValues(command: Command): Promise<string | undefined> {
  const { labs, shard, formats } = command.opts<{ labs?: string; shard?: string; formats?: string }>();
  if (labs !== undefined) await chosenLabs(labs);
  if (shard !== undefined) parseShard(shard);
  const names = REPORTERS.map((reporter) => reporter.name);
  const stranger = formats?.split(',').find((format) => !names.includes(format));
  return stranger === undefined ? undefined : `there is no format "${stranger}"`;
}

/** The words of a command line that has no quotes within words; npm keeps `--` for itself. */
export function shellWords(line: string): string[] {
  return line
    .split(/\s+/)
    .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
    .filter((word) => word !== '' && word !== '--');
}
