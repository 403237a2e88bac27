import { UserError } from '../../checker/errors.ts';
import { eventually, type Patience } from '../../checker/run/eventually.ts';
import type { RecordedStep } from '../../src/course/capture-record.ts';
import type { Capture, ProviderOfCaptures, Step } from './capture.ts';
import type { Printed, Running, Terminal } from './terminal.ts';
import { fillIn } from './variables.ts';

/** A Pod may take its thirty seconds to go, and a busy machine some more. */
const LONGEST_MS = 180_000;
/** What is typed again may hang as well: a packet that came before kube-proxy's rules is never answered. */
const LONGEST_TRY_MS = 20_000;

export interface Performance {
  readonly steps: readonly RecordedStep[];
  /** Steps that could not be typed here, each with the reason. */
  readonly leftOut: readonly string[];
}

export interface Performer {
  readonly provider: ProviderOfCaptures;
  readonly terminal: Terminal;
  /** For the capture's `{name}`s. */
  readonly words: ReadonlyMap<string, string>;
  readonly patience: Patience;
}

/**
 * Types the steps in order. What comes after a change that could not be made here is left out too: it would show
 * another cluster than the capture means.
 */
export async function perform(capture: Capture, performer: Performer): Promise<Performance> {
  const leftOut: string[] = [];
  const done: (() => RecordedStep)[] = [];
  let missed: string | undefined;
  for (const step of capture.steps) {
    const why = whyNot(step, performer) ?? (missed && `it comes after ${missed}`);
    if (why === undefined) done.push(await typeStep(capture, step, performer));
    else leftOut.push(`${step.name}: ${why}`);
    if (why !== undefined && isChange(step.run)) missed ??= step.name;
  }
  return { steps: done.map((recorded) => recorded()), leftOut };
}

function whyNot({ run, providers }: Step, { provider, terminal }: Performer): string | undefined {
  return providers && !providers.includes(provider) ? `only for ${providers.join(', ')}` : terminal.whyNot(run);
}

/** What a background step has printed is known at the end only. */
async function typeStep(capture: Capture, step: Step, performer: Performer): Promise<() => RecordedStep> {
  const run = fillIn(step.run, performer.words);
  const { name } = step;
  if (step.background) {
    const running = performer.terminal.start(run);
    await settles(capture, step, performer, async () => printedBy(running, step));
    return () => ({ name, run, output: running.printed(), exit: null });
  }
  const limitMs = step.until === undefined ? LONGEST_MS : LONGEST_TRY_MS;
  const printed = await settles(capture, step, performer, () => performer.terminal.type(run, limitMs));
  return () => ({ name, run, ...printed });
}

function printedBy(running: Running, { exit }: Step): Printed {
  return { output: running.printed(), exit };
}

/** @throws {UserError} with what it printed where it does not print or end as the capture says. */
async function settles(
  { slug }: Capture,
  step: Step,
  { patience }: Performer,
  look: () => Promise<Printed>,
): Promise<Printed> {
  const pattern = new RegExp(step.until ?? '', 'ms');
  const expected = `exit code ${step.exit}${step.until === undefined ? '' : ` and something like ${step.until}`}`;
  let printed: Printed = { output: '', exit: 0 };
  const { holds } = await eventually(async () => {
    printed = await look();
    const fits = pattern.test(printed.output) && printed.exit === step.exit;
    // Without a pattern it is typed once: it may not be the same a second time.
    return { holds: fits, expected, seen: printed.output, hopeless: step.until === undefined };
  }, patience);
  if (holds) return printed;
  throw new UserError(
    `${slug}, step ${step.name}: ended with ${printed.exit}, and printed:
${printed.output}`,
    {
      hint: `expected ${expected}`,
      exitCode: 3,
    },
  );
}

function isChange(command: string): boolean {
  return /^kubectl (apply|create|delete|expose|label|patch|replace|rollout|run|scale|set)\b/.test(command);
}
