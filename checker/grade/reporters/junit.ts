import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Grades } from '../grades.ts';
import { type Judgement, judgementsOf } from './reading/judgements.ts';
import { type MarkedRun, markedRuns } from './reading/marked-runs.ts';
import { rounded } from './reading/numbers.ts';
import { refusalWords } from './reading/run-words.ts';
import type { Reporter } from './reporter.ts';

/**
 * A suite for each student and lab, a case for each check, as Jenkins' schema has them and as GitLab reads them. Markup
 * in what a submission writes is escaped by the library; control characters, which XML cannot hold, are not in grades.
 */
export const junit: Reporter = {
  name: 'junit',
  description: 'test results, for Jenkins, GitLab and most other CI',
  files: (grades) => [{ name: 'junit.xml', text: `${wellFormed(xml(grades))}\n` }],
};

type Suite = MarkedRun & { readonly judgements: readonly Judgement[] };

function xml(grades: Grades): string {
  const suites = markedRuns(grades).map((marked) => ({ ...marked, judgements: judgementsOf(marked) }));
  const { tests, failures, errors } = countsOf(suites.flatMap(({ judgements }) => judgements));
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="UTF-8"' };
  return toXml(
    x(null, [declaration, x('testsuites', { name: 'Gatehouse', tests, failures, errors }, suites.map(suiteElement))]),
  );
}

function suiteElement(suite: Suite): Element {
  const { student, mark, run, judgements } = suite;
  const said = run?.refusals.map(refusalWords).join('\n') ?? '';
  const ran = run && { time: seconds(run.durationMs), timestamp: run.startedAt };
  return x('testsuite', { name: `${student.id} ${mark.lab}`, ...countsOf(judgements), ...ran }, [
    x(
      'properties',
      propertiesOf(suite).map(([name, value]) => x('property', { name, value })),
    ),
    // What was refused is told with the first case: GitLab shows the output of cases alone.
    ...judgements.map((one, index) => caseElement(one, `${student.id}.${mark.lab}`, index === 0 ? said : '')),
  ]);
}

function propertiesOf({ student, mark }: Suite): (readonly [string, string | number | boolean])[] {
  return [
    ['student', student.id],
    ['lab', mark.lab],
    ['attempt', mark.attempt],
    ['points', rounded(mark.points)],
    ['of', rounded(mark.of)],
    ...(mark.late ? [['secondsLate', rounded(mark.late.seconds)] as const] : []),
    ['flaky', String(mark.flaky)],
  ];
}

function caseElement(judgement: Judgement, classname: string, said: string): Element {
  return x('testcase', { name: judgement.claim, classname, time: seconds(judgement.waitedMs) }, [
    ...outcomeElements(judgement),
    ...(said ? [x('system-out', said)] : []),
  ]);
}

function outcomeElements({ result, because: message, words, mistake }: Judgement): Element[] {
  if (result === 'pass') return [];
  if (result === 'blocked') return [x('skipped', { message })];
  if (result === 'error') return [x('error', { message, type: 'could-not-judge' }, words)];
  return [x('failure', { message, type: mistake }, words)];
}

function countsOf(judgements: readonly Judgement[]) {
  const number = (result: Judgement['result']) => judgements.filter((one) => one.result === result).length;
  return { tests: judgements.length, failures: number('fail'), errors: number('error'), skipped: number('blocked') };
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

/**
 * What the library leaves: half a surrogate pair, and two code points that are no characters, must not stand in XML at
 * all, and `]]>` must not where nothing ends.
 */
function wellFormed(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll(']]>', ']]&gt;');
}
