import type { Grades } from '../../checker/grade/grades.ts';
import { run, selectorDiagnosis } from './building-grades.ts';
import { exampleGrades, gradesOf } from './example-grades.ts';

/** Markup, a formula, workflow commands, a table's border, code, links, pictures, a mention, an address, half a pair. */
export const EVIL = [
  `=cmd|' /C calc'!A0`,
  '::error::gone',
  '\n::add-mask::x\r::stop-commands::y',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '`code` ``` **bold** | cell | ![](https://evil.example/x.png) [go](javascript:alert(1)) <https://evil.example>',
  '@everyone a@evil.example www.evil.example https://evil.example #1 \\',
  `%0A%25 &lt; ]]> --> "'\uFFFF\uD800`,
].join(' ');

const LONG = 'x'.repeat(20_000);

/** A class of two in which everything that a submission can write is hostile, and one name is very long. */
export function hostileGrades(): Grades {
  const [bo] = gradesOf('bo').students;
  if (!bo) throw new Error('the example has no Bo');
  return {
    ...exampleGrades(),
    students: [
      { ...bo, id: `../${EVIL}`, name: EVIL },
      { ...bo, id: LONG, name: LONG },
    ],
    runs: [`../${EVIL}`, LONG].flatMap(hostileRuns),
    similar: [{ lab: '01-node-port', students: [EVIL, LONG], kind: 'equal', detail: EVIL }],
  };
}

function hostileRuns(student: string): Grades['runs'] {
  const refusals = [{ rule: 'host-path', message: EVIL, file: EVIL, line: 1 }];
  return gradesOf('bo').runs.map((honest) => {
    const checks = (honest.report?.checks ?? []).map((check) => ({
      ...check,
      claim: EVIL,
      seen: EVIL,
      expected: EVIL,
      reason: EVIL,
      diagnoses: check.diagnoses.map(() => ({
        ...selectorDiagnosis,
        because: EVIL,
        places: [{ file: EVIL, line: 3 }],
        tryThis: [EVIL],
        lesson: EVIL,
      })),
    }));
    const judged = honest.report ? { refusals } : { outcome: 'missing' as const, report: undefined };
    return { ...run(student, honest.lab, checks), ...judged };
  });
}
