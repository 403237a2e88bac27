/** A command's options: each long name, with its letter and whether a value follows. */
export type OptionNames = Readonly<Record<string, { readonly letter?: string; readonly value?: true }>>;

export interface Options {
  /** Every given option's values by long name, '' for one that takes none. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

/** An option the command does not have, told as getopt tells it: `invalid option -- 'Z'`. */
export class OptionError extends Error {
  override name = 'OptionError';
}

/**
 * Reads arguments as getopt_long does: `-qO-`, `-O file`, `--header=X`, `--header X`, `--`.
 * @throws {OptionError} on an unknown option or a missing value.
 */
export function readOptions(args: readonly string[], names: OptionNames): Options {
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  const rest = [...args];
  const add = (name: string, value: string) => given.set(name, [...(given.get(name) ?? []), value]);
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') break;
    if (arg.startsWith('--')) readLong(arg, rest, names, add);
    else if (arg.startsWith('-') && arg !== '-') readLetters(arg, rest, names, add);
    else operands.push(arg);
  }
  return { given, operands: [...operands, ...rest] };
}

type Add = (name: string, value: string) => void;

function readLong(arg: string, rest: string[], names: OptionNames, add: Add): void {
  const [, name = '', inline] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
  const option = names[name];
  if (option === undefined) throw new OptionError(`unrecognized option '--${name}'`);
  const value = option.value ? (inline ?? rest.shift()) : '';
  if (value === undefined) throw new OptionError(`option '--${name}' requires an argument`);
  add(name, value);
}

function readLetters(arg: string, rest: string[], names: OptionNames, add: Add): void {
  for (let at = 1; at < arg.length; at++) {
    const letter = arg.charAt(at);
    const found = Object.entries(names).find(([, option]) => option.letter === letter);
    if (found === undefined) throw new OptionError(`invalid option -- '${letter}'`);
    const [name, option] = found;
    if (!option.value) {
      add(name, '');
      continue;
    }
    const value = arg.slice(at + 1) || rest.shift();
    if (value === undefined) throw new OptionError(`option requires an argument -- '${letter}'`);
    add(name, value);
    return;
  }
}
