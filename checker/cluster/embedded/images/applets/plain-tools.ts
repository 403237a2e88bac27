import { absolutePath } from '../disk.ts';
import { environment } from '../environment.ts';
import type { Call, Program, Programs } from '../program.ts';

const echo: Program = async ({ args, stdout }) => {
  const withoutNewline = args[0] === '-n';
  stdout(args.slice(withoutNewline ? 1 : 0).join(' ') + (withoutNewline ? '' : '\n'));
  return 0;
};

const cat: Program = async (call) => {
  let exitCode = 0;
  for (const file of call.args) {
    const text = await call.disk.read(absolutePath(call.workingDirectory, file));
    if (text === undefined) {
      call.stderr(`cat: can't open '${file}': No such file or directory\n`);
      exitCode = 1;
    } else call.stdout(text);
  }
  return exitCode;
};

const printenv: Program = async ({ args, process, stdout }) => {
  const variables = environment(process);
  if (args.length === 0) for (const [name, value] of Object.entries(variables)) stdout(`${name}=${value}\n`);
  for (const name of args) if (variables[name] !== undefined) stdout(`${variables[name]}\n`);
  return args.every((name) => variables[name] !== undefined) ? 0 : 1;
};

/** The simplest uses of the commonest tools, so that a lone `cat` or an exec probe does not load a whole shell. */
export const plainTools: Programs = { true: async () => 0, false: async () => 1, echo, cat, printenv, env: printenv };

/** Whether the plain tool is enough; with options or operands it does not know, the shell's own does it. */
export function isPlain(name: string, args: Call['args']): boolean {
  if (!Object.hasOwn(plainTools, name)) return false;
  if (name === 'env') return args.length === 0;
  if (name === 'echo') return !args.some((arg, at) => /^-[neE]+$/.test(arg) && !(at === 0 && arg === '-n'));
  return name === 'cat' ? args.length > 0 && !args.some((arg) => arg.startsWith('-')) : true;
}
