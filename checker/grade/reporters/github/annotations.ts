import type { Grades } from '../../grades.ts';
import { type Finding, findingsOf } from '../reading/findings.ts';
import { count } from '../reading/numbers.ts';

/** GitHub shows as many errors of one step, and leaves the others out. */
const MOST = 10;

/** What a title and a message have room for; GitHub takes 64 KiB of a message, which nobody reads. */
const LONGEST = { title: 200, message: 4_000 };

/** Workflow commands that put each failure beside its line; where there are too many, the last one counts the others. */
export function annotations(grades: Grades): string {
  const findings = findingsOf(grades);
  const shown = findings.length > MOST ? findings.slice(0, MOST - 1) : findings;
  const left = findings.length - shown.length;
  const rest = left > 0 ? [command({}, `and ${count(left, 'more failure')}: this job's summary has them`)] : [];
  return [...shown.map(annotationOf), ...rest].map((line) => `${line}\n`).join('');
}

function annotationOf({ title, words, spots: [spot] }: Finding): string {
  const { file, line, column: col } = spot ?? {};
  return command({ file, line, col, title: shortened(title, LONGEST.title) }, shortened(words, LONGEST.message));
}

function command(properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${inProperty(String(value))}`],
  );
  return `::error${given.length > 0 ? ` ${given.join(',')}` : ''}::${inMessage(message)}`;
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** As the runner reads a command: what would end it, or the line, is written as `%` and its code. */
function inMessage(text: string): string {
  return text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function inProperty(text: string): string {
  return inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
