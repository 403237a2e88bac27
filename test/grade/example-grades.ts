import type { Grades, LabMark, Run, StudentMark } from '../../checker/grade/grades.ts';
import type { CheckReport, DiagnosisReport, Report } from '../../checker/report/report.ts';
import { summarize } from '../../checker/report/summary.ts';

const NODE_PORT = '01-node-port';
const ENDPOINTS = '08-endpoints';
const STARTED = '2026-03-02T10:00:00.000Z';

const labs: Grades['labs'] = [
  {
    id: NODE_PORT,
    title: 'A door to the street: NodePort',
    weight: 10,
    checks: [
      { id: 'service-type', claim: 'Service web is of type NodePort' },
      { id: 'selects', claim: 'Service web selects the Pods of Deployment web' },
      { id: 'host-port-answers', claim: 'Service web answers on localhost:30001' },
    ],
  },
  {
    id: ENDPOINTS,
    title: 'Who is behind a Service: EndpointSlices',
    weight: 5,
    checks: [{ id: 'endpoints', claim: 'Service shop has 2 ready endpoints' }],
  },
];

/** Of a Service that selects no Pod, at two places. */
export const selectorDiagnosis: DiagnosisReport = {
  id: 'selector-matches-no-pod',
  because: "the Service's selector app=web matches no Pod; your Pods carry app=wbe",
  places: [
    { file: 'service.yaml', line: 7, column: 5 },
    { file: 'deployment.yaml', line: 9 },
  ],
  tryThis: ['kubectl get pods --show-labels'],
  lesson: 'lessons/endpoints',
};

/** A check of a lab as it passed; `otherwise` is what differs. */
export function check(lab: string, id: string, otherwise: Partial<CheckReport> = {}): CheckReport {
  const claim = labs.find((one) => one.id === lab)?.checks.find((one) => one.id === id)?.claim ?? id;
  const points = otherwise.result === undefined || otherwise.result === 'pass' ? 2 : 0;
  const of = otherwise.result === 'error' ? 0 : 2;
  return { id, kind: 'k', claim, reach: 'api', result: 'pass', points, of, diagnoses: [], ...otherwise };
}

/** A run of one student, judged, with its checks as given. */
export function run(student: string, lab: string, checks: CheckReport[], otherwise: Partial<Run> = {}): Run {
  const { verdict } = summarize(checks);
  const failed = checks.filter(({ result }) => result === 'fail').map(({ id }) => id);
  return {
    ...{ student, lab, attempt: 1, digest: `${student} ${lab}`, outcome: 'judged', report: report(lab, checks) },
    ...{ refusals: [], tries: [{ verdict, failed }], flaky: false, startedAt: STARTED, durationMs: 2_400 },
    ...otherwise,
  };
}

function report(lab: string, checks: CheckReport[]): Report {
  return {
    version: 1,
    lab: { id: lab, title: labs.find(({ id }) => id === lab)?.title ?? lab, lesson: 'lessons/endpoints' },
    cluster: { provider: 'embedded', name: 'gatehouse', version: 'v1.34.0' },
    submission: { folder: `work/${lab}`, files: ['service.yaml'] },
    startedAt: STARTED,
    durationMs: 2_400,
    summary: summarize(checks),
    checks,
    warnings: [],
  };
}

/** Marks for both labs; what is not said is passed in time. */
export function student(
  id: string,
  nodePort: Partial<LabMark>,
  endpoints: Partial<LabMark>,
  name?: string,
): StudentMark {
  const marks = [nodePort, endpoints].map((mark, index) => {
    const { id: lab, weight } = labs[index] as Grades['labs'][number];
    return { lab, attempt: 1, outcome: 'pass', points: weight, of: weight, flaky: false, ...mark } satisfies LabMark;
  });
  const judged = marks.filter(({ outcome }) => outcome !== 'error');
  const sum = (key: 'points' | 'of') => judged.reduce((total, mark) => total + mark[key], 0);
  const late = marks.some((mark) => mark.late !== undefined);
  return {
    id,
    name,
    points: sum('points'),
    of: sum('of'),
    late,
    incomplete: judged.length < marks.length,
    labs: marks,
  };
}

/** Every check of the first lab, as it passed. */
export const passedNodePort = ['service-type', 'selects', 'host-port-answers'].map((id) => check(NODE_PORT, id));
export const passedEndpoints = [check(ENDPOINTS, 'endpoints')];

const selectsNothing = [
  check(NODE_PORT, 'service-type'),
  check(NODE_PORT, 'selects', {
    ...{ result: 'fail', expected: '3 Pods', seen: 'no Pod', tries: 3, waitedMs: 1_200 },
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
  ...{ rule: 'host-path', message: "a Pod may not mount the node's files", file: 'deployment.yaml' },
  ...{ line: 21, column: 9 },
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
