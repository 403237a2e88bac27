import getopts from 'getopts';
import { CommandError } from '../command.ts';

/** The flags a command knows: long name → its letter, or `''`. */
export interface FlagNames {
  /** Followed by a value, and may be given several times. */
  readonly values?: Readonly<Record<string, string>>;
  readonly switches?: Readonly<Record<string, string>>;
}

export interface Flags {
  /** Words that are no flags. */
  readonly rest: readonly string[];
  /** The last value given. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
  isOn(name: string): boolean;
  /** A whole number. @throws {CommandError} for anything else. */
  number(name: string): number | undefined;
}

/**
 * Reads flags as Go's pflag does (`-n lab`, `-nlab`, `-n=lab`, `--namespace=lab`, `-it`).
 * @param program named in a refusal
 * @throws {CommandError} for a flag that is not known, or has no value.
 */
export function readFlags(words: readonly string[], { values = {}, switches = {} }: FlagNames, program: string): Flags {
  const unknown: string[] = [];
  const parsed = getopts(withoutSwitchValues(words, switches), {
    string: [...Object.keys(values), ...lettersOf(values)],
    boolean: [...Object.keys(switches).map(spelled), ...lettersOf(switches)],
    unknown: (flag) => unknown.push(flag) < 0,
  });
  const [first] = unknown;
  if (first !== undefined) throw unknownFlag(first, { values, switches }, program);
  requireValues(words, values, program);
  const valuesOf = (name: string): string[] =>
    [name, values[name] ?? '']
      .flatMap((flag) => (flag === '' ? [] : [parsed[flag] ?? []].flat()))
      .map((value) => String(value))
      .filter((value) => value !== '')
      .map((value) => value.replace(/^=/, ''));
  return {
    rest: parsed['_'] as string[],
    value: (name) => valuesOf(name).at(-1),
    values: valuesOf,
    isOn: (name) => [parsed[spelled(name)], parsed[switches[name] ?? '']].flat().some((value) => value === true),
    number: (name) => wholeNumber(name, valuesOf(name).at(-1)),
  };
}

/** getopts takes `--no-headers` for the opposite of `--headers`. */
function spelled(name: string): string {
  return name.replace(/^no-/, 'without-');
}

function lettersOf(names: Readonly<Record<string, string>>): string[] {
  return Object.values(names).filter((letter) => letter !== '');
}

/** getopts takes every value of a switch for yes. */
function withoutSwitchValues(words: readonly string[], switches: Readonly<Record<string, string>>): string[] {
  return words.flatMap((word) => {
    const [, name = '', value = 'true'] = /^--([\w-]+)(?:=(true|false))?$/.exec(word) ?? [];
    if (!Object.hasOwn(switches, name)) return [word];
    return value === 'true' ? [`--${spelled(name)}`] : [];
  });
}

function requireValues(words: readonly string[], values: Readonly<Record<string, string>>, program: string): void {
  const last = words.at(-1) ?? '';
  const [name, letter] =
    Object.entries(values).find(([long, short]) => last === `--${long}` || last === `-${short}`) ?? [];
  if (name === undefined || last === '-') return;
  const flag = last === `--${name}` ? last : `'${letter}' in ${last}`;
  throw new CommandError(`error: flag needs an argument: ${flag}\nSee '${program} --help' for usage.`);
}

function unknownFlag(flag: string, { values = {}, switches = {} }: FlagNames, program: string): CommandError {
  const known = Object.entries({ ...values, ...switches }).map(([name, letter]) =>
    letter === '' ? `--${name}` : `-${letter}/--${name}`,
  );
  const said = flag.length === 1 ? `-${flag}` : `--${flag}`;
  return new CommandError(
    `error: unknown flag: ${said}\nIn this terminal, ${program} knows ${known.toSorted().join(', ')}.`,
  );
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[+-]?\d{1,9}$/.test(text)) return Number(text);
  throw new CommandError(
    `error: invalid argument "${text}" for "--${name}" flag: strconv.ParseInt: parsing "${text}": invalid syntax`,
  );
}
