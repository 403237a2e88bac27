/** A recorded command is the written one with its variables, `{pod}` for one, filled in. */
export function asWritten(run: string, vars: readonly string[]): RegExp {
  const names = vars.map((name) => `\\{${name}\\}`);
  const parts = names.length > 0 ? run.split(new RegExp(names.join('|'))) : [run];
  const literal = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${literal.join('\\S+')}$`);
}
