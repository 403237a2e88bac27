import type { Grades, Run } from '../../checker/grade/grades.ts';
import { check, ENDPOINTS, labs, NODE_PORT, run, selectorDiagnosis, student } from './building-grades.ts';

/** Every check of the first lab, as it passed. */
const passedNodePort = ['service-type', 'selects', 'host-port-answers'].map((id) => check(NODE_PORT, id));
const passedEndpoints = [check(ENDPOINTS, 'endpoints')];

const selectsNothing = [
  check(NODE_PORT, 'service-type'),
  check(NODE_PORT, 'selects', {
    result: 'fail',
    expected: '3 Pods',
    seen: 'no Pod',
    tries: 3,
    waitedMs: 1200,
    diagnoses: [selectorDiagnosis],
  }),
  check(NODE_PORT, 'host-port-answers', { result: 'blocked', reason: 'builds on "selects", which did not pass' }),
];

const unexplained = [
  check(NODE_PORT, 'service-type', { result: 'error', reason: 'the API server did not answer' }),
  ...selectsNothing.slice(1, 2).map((failed) => ({ ...failed, diagnoses: [], ruledOut: ['wrong-type'] })),
  check(NODE_PORT, 'host-port-answers'),
];

const refused = {
  rule: 'host-path',
  message: "a Pod may not mount the node's files",
  file: 'deployment.yaml',
  line: 21,
  column: 9,
};

/**
 * A class of four: Ada passed, in the second of three attempts and once late; Bo failed one lab and handed nothing in for the other;
 * Cy could not be judged in one and is flaky in the other; Dee failed without a known mistake, and something of hers was refused.
 */
export function exampleGrades(): Grades {
  const none = { outcome: 'missing' as const, report: undefined, tries: [], durationMs: 0 } satisfies Partial<Run>;
  const broken = { outcome: 'error' as const, report: undefined, reason: 'the cluster did not start: no memory left' };
  const flaky = {
    tries: [
      { verdict: 'fail', failed: ['endpoints'] },
      { verdict: 'pass', failed: [] },
    ],
    flaky: true,
  };
  return {
    version: 1,
    provider: 'embedded',
    shards: [{ index: 1, of: 1 }],
    labs,
    students: [
      student('dee', { outcome: 'fail', points: 6.666_666_667 }, {}),
      student('ada', { attempt: 2 }, { points: 4, late: { seconds: 7_500, penalty: 0.2 } }, 'Ada Lovelace'),
      student('bo', { outcome: 'fail', points: 2.5 }, { outcome: 'missing', points: 0 }),
      student('cy', { outcome: 'error', points: 0 }, { flaky: true }),
    ],
    runs: [
      run('ada', NODE_PORT, selectsNothing),
      run('ada', NODE_PORT, passedNodePort, { attempt: 2 }),
      run('ada', NODE_PORT, selectsNothing, { attempt: 3 }),
      run('ada', ENDPOINTS, passedEndpoints),
      run('bo', NODE_PORT, selectsNothing),
      run('bo', ENDPOINTS, [], none),
      run('cy', NODE_PORT, [], { ...broken, tries: [{ verdict: 'error', failed: [] }] }),
      run('cy', ENDPOINTS, passedEndpoints, flaky as Partial<Run>),
      run('dee', NODE_PORT, unexplained),
      run('dee', ENDPOINTS, passedEndpoints, { refusals: [refused] }),
    ],
    similar: [
      {
        lab: ENDPOINTS,
        students: ['ada', 'dee'],
        kind: 'equal',
        detail: 'service.yaml is the same to the last comment',
      },
    ],
  };
}

/** The same of one student alone. */
export function gradesOf(id: string, grades = exampleGrades()): Grades {
  const students = grades.students.filter((one) => one.id === id);
  return { ...grades, students, runs: grades.runs.filter((one) => one.student === id), similar: [] };
}
