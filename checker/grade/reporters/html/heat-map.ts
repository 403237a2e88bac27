import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CheckReport } from '../../../report/report.ts';
import type { Grades } from '../../grades.ts';
import { type MarkedRun, markedRuns } from '../reading/marked-runs.ts';
import { count } from '../reading/numbers.ts';

/** In the words of the columns. */
const RESULTS = { pass: 'passed', fail: 'failed', blocked: 'blocked', error: 'not judged' } as const;
type Result = keyof typeof RESULTS;

/** How many shades a cell can have. */
const SHADES = 4;

/** For each lab a table of its checks: how many students passed, failed, and so on, shaded by their part of the class. */
export function heatMap(grades: Grades): readonly ElementContent[] {
  const byLab = Map.groupBy(markedRuns(grades), ({ mark }) => mark.lab);
  return grades.labs.map((lab) => labTable(lab, byLab.get(lab.id) ?? []));
}

function labTable({ id, title, checks }: Grades['labs'][number], marked: readonly MarkedRun[]): ElementContent {
  const judged = marked.flatMap(({ run }) => run?.report?.checks ?? []);
  const claims = new Map([...judged, ...checks].map((check) => [check.id, check.claim]));
  const byCheck = Map.groupBy(judged, (check) => check.id);
  const results = Object.keys(RESULTS) as Result[];
  const rows = [...claims].map(([check, claim]) =>
    h('tr', [
      h('th', { scope: 'row' }, h('bdi', claim)),
      ...results.map((result) => cell(result, byCheck.get(check) ?? [])),
    ]),
  );
  return h('table', { className: ['heat'] }, [
    h('caption', [h('strong', title), ` ${id}${absent(marked)}`]),
    h(
      'thead',
      h(
        'tr',
        ['Check', ...Object.values(RESULTS)].map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h('tbody', rows),
  ]);
}

function cell(result: Result, checks: readonly CheckReport[]): ElementContent {
  const number = checks.filter((check) => check.result === result).length;
  const shade = Math.ceil((number / Math.max(1, checks.length)) * SHADES);
  return h('td', { className: number > 0 ? [result, `shade-${shade}`] : [] }, number);
}

function absent(marked: readonly MarkedRun[]): string {
  const number = (outcome: string) => marked.filter(({ mark }) => mark.outcome === outcome).length;
  const parts = [
    ...(number('missing') > 0 ? [`nothing from ${count(number('missing'), 'student')}`] : []),
    ...(number('error') > 0 ? [`${count(number('error'), 'answer')} not judged`] : []),
  ];
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
