import { labNumber } from '../lab/lab.ts';
import { hasLesson } from '../lab/lessons.ts';
import type { Paint } from './paint.ts';
import type { CheckReport, DiagnosisReport, Report } from './report.ts';

export interface TextOptions {
  readonly paint: Paint;
  /** What was seen of passed checks too, and every mistake that fits. */
  readonly verbose: boolean;
  /** The lab's own words on why the right answer is right. */
  readonly why: string;
  /** Whether the cluster is there when the check is over, for a kubectl to ask. */
  readonly stays: boolean;
}

/** What comes after the last check: warnings, and what it all comes to. */
export function textEnd(report: Report, { paint, stays, why }: TextOptions): string {
  const warnings = report.warnings.map((warning) => paint.faint(`  warning: ${onOneLine(warning)}`));
  const isAdvised = report.checks.some(({ diagnoses }) => diagnoses.length > 0);
  const note = isAdvised && !stays ? [paint.faint(noKubectl(report.lab))] : [];
  const passed = report.summary.verdict === 'pass' ? ['', row('why', why, paint)] : [];
  return [...warnings, '', ...note, summaryLine(report, paint), ...passed].join('\n');
}

function noKubectl(lab: Report['lab']): string {
  return `The kubectl lines are for a cluster that stays: npm run lab:start ${labNumber(lab)} makes one; this one ends with its check.`;
}

/** One check, as soon as it is judged; `folder` is the submission's, as the reader names it. */
export function textOfCheck(check: CheckReport, folder: string, options: TextOptions): string {
  return checkLines(check, folder, options).join('\n');
}

function checkLines(check: CheckReport, folder: string, options: TextOptions): string[] {
  const { paint, verbose } = options;
  const head = `${MARKS[check.result](paint)} ${printable(check.claim)}`;
  if (check.result === 'pass') return verbose ? [head, row('seen', check.seen ?? '', paint)] : [head];
  if (check.result !== 'fail')
    return [head, row(check.result === 'blocked' ? 'blocked' : 'error', check.reason ?? '', paint)];
  const [first, ...others] = check.diagnoses;
  const tries =
    check.tries !== undefined && check.tries > 1
      ? ` (${check.tries} tries in ${((check.waitedMs ?? 0) / 1000).toFixed(1)} s)`
      : '';
  return [
    head,
    row('expected', check.expected ?? '', paint),
    row('seen', `${check.seen ?? ''}${tries}`, paint),
    ...(first ? diagnosisLines(first, folder, paint) : [row('because', becauseOf(check), paint)]),
    ...(verbose ? others.flatMap((other) => diagnosisLines(other, folder, paint)) : []),
  ];
}

/** The likeliest mistake in a sentence, or that none is known; ids of diagnoses can be read: `selector-matches-no-pod`. */
export function becauseOf({ diagnoses: [first], ruledOut = [] }: Pick<CheckReport, 'diagnoses' | 'ruledOut'>): string {
  if (first) return first.because;
  const names = ruledOut.map((id) => id.replaceAll('-', ' ')).join(', ');
  return `none of the mistakes we know fits what was seen${names ? `; ruled out: ${names}` : ''}`;
}

/** A named mistake: why, where in the reader's files, what to try, and what to read where this workshop has it. */
export function diagnosisLines(
  { because, places, tryThis, lesson }: DiagnosisReport,
  folder: string,
  paint: Paint,
): string[] {
  const spots = places.map(({ file, line }) => `${folder}/${file}${line === undefined ? '' : `:${line}`}`);
  return [
    row('because', because, paint),
    ...(spots.length > 0 ? [`            ${paint.faint(`(${onOneLine(spots.join(', '))})`)}`] : []),
    ...tryThis.map((command, index) => row(index === 0 ? 'try' : '', command, paint)),
    ...(hasLesson(lesson) ? [row('read', lesson, paint)] : []),
  ];
}

function row(label: string, text: string, paint: Paint): string {
  const indented = printable(text).split('\n').join('\n            ');
  return `  ${paint.faint(label.padEnd(9))} ${indented}`;
}

function summaryLine({ summary, cluster, durationMs }: Report, paint: Paint): string {
  const parts = (['pass', 'fail', 'blocked', 'error'] as const).flatMap((result) =>
    summary[result] > 0 ? [`${summary[result]} ${NAMES[result]}`] : [],
  );
  const verdict = {
    pass: paint.good('All checks pass'),
    fail: paint.bad('Not yet'),
    'could-not-check': paint.bad('Could not check'),
  }[summary.verdict];
  return `${verdict}: ${parts.join(', ')}; ${summary.points} of ${summary.of} points (${cluster.provider} ${cluster.version}, ${(durationMs / 1000).toFixed(1)} s)`;
}

const MARKS: Readonly<Record<CheckReport['result'], (paint: Paint) => string>> = {
  pass: ({ good }) => good('✓'),
  fail: ({ bad }) => bad('✗'),
  blocked: ({ faint }) => faint('–'),
  error: ({ bad }) => bad('!'),
};

const NAMES = { pass: 'passed', fail: 'failed', blocked: 'blocked', error: 'could not be judged' } as const;

/** A submission may write terminal codes into names and messages: all control characters but the line feed go. */
export function printable(text: string): string {
  return [...text].filter((character) => character === '\n' || !/\p{Cc}/u.test(character)).join('');
}

/** For what stands at the edge or in brackets, and would pass for a line of ours behind a line feed: a file's name, say. */
function onOneLine(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}
