import { quoted } from './simple-command.ts';

/** What `sh` was asked to run: a line (`-c`), a script file, or nothing (a terminal or stdin it does not have). */
export type ShellRequest =
  | { readonly kind: 'line'; readonly line: string; readonly setup: string }
  | { readonly kind: 'file'; readonly file: string; readonly setup: string }
  | { readonly kind: 'nothing' };

/** Reads the arguments of `sh`; `setup` holds the lines to run first for its flags (`-eux`, `-o`) and parameters. */
export function readShellArguments(args: readonly string[]): ShellRequest {
  const rest = [...args];
  const setup: string[] = [];
  let isLine = false;
  while (rest[0]?.startsWith('-')) {
    const letters = (rest.shift() ?? '').slice(1);
    if (letters === '-') break;
    if (letters.includes('c')) isLine = true;
    const flags = letters.replace(/[^eux]/g, '');
    if (flags !== '') setup.push(`set -${flags}`);
    if (letters.endsWith('o')) setup.push(`set -o ${quoted(rest.shift() ?? '')}`);
  }
  const [script, ...parameters] = rest;
  if (script === undefined) return { kind: 'nothing' };
  const positional = isLine ? parameters.slice(1) : parameters;
  if (positional.length > 0) setup.push(`set -- ${positional.map(quoted).join(' ')}`);
  const lines = setup.map((line) => `${line}\n`).join('');
  return isLine ? { kind: 'line', line: script, setup: lines } : { kind: 'file', file: script, setup: lines };
}
