import type { CheckReport, DiagnosisReport, Report } from '../../checker/report/report.ts';
import { make } from '../figures/in-page/make.ts';
import { fill } from '../progress/fill.ts';
import { button } from './button.ts';
import type { Problem } from './editor.ts';
import type { LabWords } from './words.ts';

export interface ReportOptions {
  readonly words: LabWords;
  /** Why the right answer is right, told after a pass. */
  readonly why: string;
  /** Where a lesson is published, `/course/lessons/endpoints/`; undefined where this workshop has none. */
  readonly lessonAt: (lesson: string) => string | undefined;
  /** Opens a file of the reader's at a line. */
  readonly show: (file: string, line: number | undefined) => void;
}

const MARKS: Readonly<Record<CheckReport['result'], string>> = { pass: '✓', fail: '✗', blocked: '–', error: '!' };

/** One check, in the words that the terminal has for it. */
export function checkView(check: CheckReport, options: ReportOptions): HTMLElement {
  const { words } = options;
  const item = make(
    'li',
    { class: `gh-check gh-${check.result}`, 'data-check': check.id },
    make('span', { 'aria-hidden': 'true', class: 'gh-mark' }, MARKS[check.result]),
    make('span', { class: 'sr-only' }, `${words[check.result]}: `),
    check.claim,
  );
  if (check.result === 'pass') return item;
  const rows = make('dl');
  const row = (term: string, ...said: (Node | string)[]): void => {
    rows.append(make('dt', {}, term), make('dd', {}, ...said));
  };
  if (check.result !== 'fail') {
    row(words[check.result], check.reason ?? '');
  } else {
    if (check.expected) row(words.expected, check.expected);
    if (check.seen) row(words.seen, check.seen);
    const [first, ...others] = check.diagnoses;
    if (first) diagnosisRows(first, row, options);
    else row(words.because, words.none);
    if (others.length > 0) row('', othersView(others, options));
  }
  item.append(rows);
  return item;
}

function othersView(others: readonly DiagnosisReport[], options: ReportOptions): HTMLElement {
  const rows = make('dl');
  for (const diagnosis of others)
    diagnosisRows(diagnosis, (term, ...said) => rows.append(make('dt', {}, term), make('dd', {}, ...said)), options);
  return make('details', {}, make('summary', {}, options.words.others), rows);
}

function diagnosisRows(
  { id, because, places, tryThis, lesson }: DiagnosisReport,
  row: (term: string, ...said: (Node | string)[]) => void,
  { words, lessonAt, show }: ReportOptions,
): void {
  const spots = places.map(({ file, line }) =>
    button(line === undefined ? file : `${file}:${line}`, () => show(file, line), { class: 'gh-spot' }),
  );
  row(words.because, make('span', { 'data-diagnosis': id }, because), ...spots.flatMap((spot) => [' ', spot]));
  for (const command of tryThis) row(words.try, make('code', {}, command));
  const href = lessonAt(lesson);
  if (href !== undefined) row(words.read, make('a', { href }, lesson));
}

/** What it all comes to. */
export function verdictView({ summary, durationMs, warnings }: Report, { words, why }: ReportOptions): HTMLElement {
  const { verdict, points, of } = summary;
  const counted = fill(words.points, { points, of, seconds: (durationMs / 1000).toFixed(1) });
  return make(
    'div',
    { class: `gh-verdict gh-${verdict}`, 'data-verdict': verdict },
    make('p', {}, make('strong', {}, words[`verdict.${verdict}`]), ` ${counted}`),
    ...warnings.map((warning) => make('p', {}, warning)),
    ...(verdict === 'pass' ? [make('p', {}, make('strong', {}, `${words.why} `), why)] : []),
  );
}

/** What an editor underlines of a report. */
export function placesIn({ checks }: Report): Problem[] {
  return checks.flatMap(({ diagnoses }) =>
    diagnoses.flatMap(({ places, because }) => places.map((place) => ({ ...place, message: because }))),
  );
}
