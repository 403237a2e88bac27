import { parse } from 'yaml';
import { asWritten } from '../../../src/course/as-written.ts';
import { recordSchema } from '../../../src/course/capture-record.ts';
import type { CaptureFiles, Claim, Course } from './course.ts';
import { tagsOf } from './page.ts';

/** `<Captured of step>` has its record, and what was typed then is what the capture says now. */
export const captured: Claim = (course) =>
  course.pages.flatMap(({ name: file, text }) =>
    tagsOf(text, 'Captured').flatMap(({ attributes: { of = '', step = '' }, line }) => {
      const wrong = flawIn(course.captures, of, step);
      return wrong ? [{ file, line, ...wrong }] : [];
    }),
  );

function flawIn(captures: Course['captures'], of: string, step: string): { wrong: string; write: string } | undefined {
  const capture = captures.get(of);
  if (!capture)
    return {
      wrong: `there is no content/captures/${of}`,
      write: `of="…", one of ${[...captures.keys()].join(', ') || '(none yet)'}`,
    };
  const recorded = recordsOf(capture).flatMap(({ steps }) => steps);
  const runs = recorded.filter(({ name }) => name === step).map(({ run }) => run);
  const names = [...new Set(recorded.map(({ name }) => name))];
  if (runs.length === 0)
    return {
      wrong: `content/captures/${of} has no record of a step "${step}"`,
      write: `step="…", one of ${names.join(', ') || '(none yet)'}`,
    };
  const written = commandOf(capture, step);
  if (written === undefined || runs.every((run) => written.pattern.test(run))) return undefined;
  return {
    wrong: `the step "${step}" was recorded as \`${runs.find((run) => !written.pattern.test(run))}\``,
    write: `record it again, as content/captures/${of}/capture.yaml has it: ${written.run}`,
  };
}

function recordsOf({ records }: CaptureFiles) {
  return records.flatMap(({ text }) => {
    const { data } = recordSchema.safeParse(JSON.parse(text));
    return data ? [data] : [];
  });
}

/** Undefined where nobody wrote it down. */
function commandOf({ written }: CaptureFiles, step: string): { run: string; pattern: RegExp } | undefined {
  if (written === undefined) return undefined;
  const { steps = [], vars = {} } = parse(written) as { steps?: { name: string; run: string }[]; vars?: object };
  const run = steps.find(({ name }) => name === step)?.run;
  return run === undefined ? undefined : { run, pattern: asWritten(run, Object.keys(vars)) };
}
