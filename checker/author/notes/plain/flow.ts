import { isCommand } from '../code/commands.ts';
import { languageOf } from '../language/language.ts';
import type { Flow } from '../notes.ts';
import { cutAtArrows } from './arrows.ts';
import { placeOf, type Recogniser, type Stretch, textAt, textOf } from './piece.ts';

const LONGEST_STEP = 70;

/** `A -> B → C` in one line, or over several of which the next begins, or the last ends, with an arrow. */
export const flow: Recogniser = (stretch, at) => {
  const end = flowEnd(stretch, at);
  if (end === undefined) return undefined;
  const text = textOf(stretch, at, end);
  const { steps, labels } = stepsOf(text.split('\n'));
  if (steps.length < 2 || !steps.every(isStep) || isSentence(text, steps)) return undefined;
  return makeFlow(stretch, [at, end], steps, labels);
};

/** A flow of steps that were found; its labels are empty where no arrow has one. */
export function makeFlow(
  stretch: Stretch,
  [at, end]: readonly [number, number],
  steps: readonly string[],
  labels: readonly string[],
): Flow {
  const text = stretch.lines
    .slice(at, end)
    .map(({ raw }) => raw.trimEnd())
    .join('\n');
  const language = languageOf(steps.join(' '));
  const written = labels.some((label) => label !== '') ? labels : [];
  return { kind: 'flow', language, steps, labels: written, text, ...placeOf(stretch, at, end) };
}

/** The index after the last line that an arrow joins to this one. */
function flowEnd(stretch: Stretch, at: number): number | undefined {
  const text = textAt(stretch, at);
  const isFirst = cutAtArrows(text) !== undefined && !isCommand(text);
  if (!isFirst && !startsWithArrow(textAt(stretch, at + 1))) return undefined;
  if (!isFirst && (text === '' || text.length > LONGEST_STEP)) return undefined;
  let end = at + 1;
  while (
    startsWithArrow(textAt(stretch, end)) ||
    (endsWithArrow(textAt(stretch, end - 1)) && textAt(stretch, end) !== '')
  )
    end += 1;
  return end;
}

function startsWithArrow(text: string): boolean {
  return cutAtArrows(text)?.parts[0] === '';
}

function endsWithArrow(text: string): boolean {
  return cutAtArrows(text)?.parts.at(-1) === '';
}

function stepsOf(lines: readonly string[]): { readonly steps: string[]; readonly labels: string[] } {
  const steps: string[] = [];
  const labels: string[] = [];
  for (const line of lines) {
    const { parts, labels: written } = cutAtArrows(line) ?? { parts: [line], labels: [] };
    const [first = '', ...others] = parts;
    if (first !== '') {
      if (steps.length > labels.length) steps.push(`${steps.pop()} ${first}`);
      else steps.push(first);
    }
    for (const [index, part] of others.entries()) {
      if (steps.length > labels.length) labels.push(written[index] ?? '');
      if (part !== '') steps.push(part);
    }
  }
  return { steps, labels: labels.slice(0, steps.length - 1) };
}

function isStep(step: string): boolean {
  return step.length <= LONGEST_STEP && /[\p{L}\p{N}]/u.test(step);
}

/** `Open Settings -> Network, and then say what you see.` */
function isSentence(text: string, steps: readonly string[]): boolean {
  if (steps.length > 3) return false;
  return /[.!?।]$/.test(text) && text.split(/\s+/).length > 12;
}
