import { DECLARED } from './declared.ts';
import type { Printed } from './transcript.ts';

/** A command that prints something else on the one cluster than on the other. */
export interface Difference {
  /** The command, and what tells it from its like. */
  readonly name: string;
  readonly isTaught: boolean;
  /** Lines that only the embedded cluster's has, in order. */
  readonly embedded: readonly string[];
  readonly kind: readonly string[];
}

/** Both transcripts are of the same commands. */
export function differencesOf(onEmbedded: readonly Printed[], onKind: readonly Printed[]): Difference[] {
  return onEmbedded.flatMap(({ command, text }, index) => {
    const other = onKind[index]?.text ?? '';
    if (text === other) return [];
    const [lines, others] = [text.split('\n'), other.split('\n')];
    return {
      name: command.about ? `${command.args} (${command.about})` : command.args,
      isTaught: command.taught ?? false,
      embedded: lines.filter((line) => !others.includes(line)),
      kind: others.filter((line) => !lines.includes(line)),
    };
  });
}

/** The page `test/contract/kubectl.md`, as the run made it. */
export function differencesTable(commands: number, differences: readonly Difference[]): string {
  return [
    '# kubectl on the embedded cluster and on kind',
    '',
    `Made by \`npm run test:kind\`: ${commands} commands were given to both by the machine’s own kubectl, and compared with`,
    `names, ages and addresses masked. ${commands - differences.length} printed the same; these did not:`,
    '',
    '| Command | Only on the embedded cluster | Only on kind | Why |',
    '| --- | --- | --- | --- |',
    ...differences.map(row),
    '',
  ].join('\n');
}

function row({ name, embedded, kind }: Difference): string {
  return `| \`kubectl ${cell([name])}\` | ${cell(embedded)} | ${cell(kind)} | ${DECLARED[name]?.why ?? 'not declared'} |`;
}

const MOST_LINES = 6;

function cell(lines: readonly string[]): string {
  const shown = lines.filter((line) => line.trim() !== '');
  const more = shown.length - MOST_LINES;
  const told = shown.slice(0, MOST_LINES).map((line) => line.replaceAll('|', '\\|').replaceAll('<', '&lt;'));
  return [...told, ...(more > 0 ? [`(${more} more lines)`] : [])].join('<br>');
}
