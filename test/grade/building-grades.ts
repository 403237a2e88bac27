import type { Grades, LabMark, Run, StudentMark } from '../../checker/grade/grades.ts';
import type { CheckReport, DiagnosisReport, Report } from '../../checker/report/report.ts';
import { summarize } from '../../checker/report/summary.ts';

export const NODE_PORT = '01-node-port';
export const ENDPOINTS = '08-endpoints';
const STARTED = '2026-03-02T10:00:00.000Z';

/** Two labs, of three checks and of one. */
export const labs: Grades['labs'] = [
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
    student,
    lab,
    attempt: 1,
    digest: `${student} ${lab}`,
    outcome: 'judged',
    report: report(lab, checks),
    refusals: [],
    tries: [{ verdict, failed }],
    flaky: false,
    startedAt: STARTED,
    durationMs: 2400,
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
