import { makeFlow } from './flow.ts';
import { type Recogniser, type Stretch, textAt } from './piece.ts';

/** A line of a ladder between two steps, perhaps with words at its side. */
const RUNG = /^(?:[|│┃]|[↓⬇▼▽⇓]\uFE0F?|\\\/)(?:\s*[|│┃↓⬇▼▽⇓v])*\s*(\S[^|]{0,60})?$|^[vV]$/u;
const LONGEST_STEP = 90;

/** Steps below each other, with `↓`, or `|` and `v`, in the lines between them. */
export const ladder: Recogniser = (stretch, at) => {
  if (!isStep(textAt(stretch, at)) || !isRung(textAt(stretch, at + 1))) return undefined;
  const steps: string[] = [textAt(stretch, at)];
  const labels: string[] = [];
  let end = at + 1;
  for (let next = climb(stretch, end); next; next = climb(stretch, end)) {
    steps.push(next.step);
    labels.push(next.label);
    end = next.end;
  }
  return steps.length > 1 ? makeFlow(stretch, [at, end], steps, labels) : undefined;
};

interface Climbed {
  readonly label: string;
  readonly step: string;
  readonly end: number;
}

/** The rungs from here on, and the step that they lead to. */
function climb(stretch: Stretch, from: number): Climbed | undefined {
  const labels: string[] = [];
  let at = skipBlank(stretch, from);
  while (isRung(textAt(stretch, at))) {
    labels.push(RUNG.exec(textAt(stretch, at))?.[1]?.trim() ?? '');
    at = skipBlank(stretch, at + 1);
  }
  const end = labels.length > 0 ? stepEnd(stretch, at) : at;
  if (end === at) return undefined;
  const step = stretch.lines.slice(at, end).map(({ text }) => text);
  return { label: labels.filter(Boolean).join(' '), step: step.join(' '), end };
}

/** A step may take two or three lines where another rung follows. */
function stepEnd(stretch: Stretch, at: number): number {
  if (!isStep(textAt(stretch, at))) return at;
  const next = [1, 2, 3].find((lines) => isRung(textAt(stretch, at + lines)));
  const isOneStep =
    next !== undefined &&
    Array.from({ length: next }, (_, line) => at + line).every((line) => isStep(textAt(stretch, line)));
  return at + (isOneStep ? next : 1);
}

function skipBlank(stretch: Stretch, at: number): number {
  return textAt(stretch, at) === '' && at < stretch.lines.length ? at + 1 : at;
}

function isRung(text: string): boolean {
  return RUNG.test(text);
}

function isStep(text: string): boolean {
  return text !== '' && text.length <= LONGEST_STEP && !isRung(text) && /[\p{L}\p{N}]/u.test(text);
}
