import { describe, expect, it } from 'vitest';
import type { Paint } from '../../checker/report/paint.ts';
import { plain } from '../../checker/report/plain.ts';
import type { CheckReport, DiagnosisReport, Report } from '../../checker/report/report.ts';
import { summarize } from '../../checker/report/summary.ts';
import { type TextOptions, textEnd, textOfCheck } from '../../checker/report/text.ts';

/** The report as `lab:check` prints it, a check at a time. */
function textReport(report: Report, options: TextOptions): string {
  const checks = report.checks.map((check) => textOfCheck(check, report.submission.folder, options));
  return [options.paint.strong(`${report.lab.id}: ${report.lab.title}`), ...checks, textEnd(report, options)].join(
    '\n',
  );
}

const marked: Paint = {
  good: (text) => `<good>${text}</good>`,
  bad: (text) => `<bad>${text}</bad>`,
  faint: (text) => `<faint>${text}</faint>`,
  strong: (text) => `<strong>${text}</strong>`,
};

const passed: CheckReport = {
  id: 'service-type',
  kind: 'serviceType',
  claim: 'Service web is of type NodePort',
  reach: 'api',
  result: 'pass',
  points: 1,
  of: 1,
  seen: 'type NodePort, ClusterIP 10.96.4.2',
  diagnoses: [],
};

const selector: DiagnosisReport = {
  id: 'selector-matches-no-pod',
  because: "the Service's selector app=web matches no Pod; your Pods carry app=wbe",
  places: [{ file: 'service.yaml', line: 7, column: 5 }, { file: 'deployment.yaml' }],
  tryThis: ['kubectl get pods --show-labels', 'kubectl get endpointslices'],
  lesson: 'lessons/endpoints',
};

const failed: CheckReport = {
  ...passed,
  result: 'fail',
  claim: 'Service web answers on localhost:30001',
  points: 0,
  expected: 'HTTP 200 from one of 3 Pods',
  seen: 'connection refused',
  tries: 3,
  waitedMs: 1_234,
  diagnoses: [selector],
};

function reportOf(checks: CheckReport[], warnings: string[] = []): Report {
  return {
    version: 1,
    lab: { id: '01-node-port', title: 'A door', lesson: 'lessons/node-port' },
    cluster: { provider: 'embedded', name: 'gatehouse', version: 'v1.34.0' },
    submission: { folder: 'work/01-node-port', files: ['service.yaml'] },
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 420,
    summary: summarize(checks),
    checks,
    warnings,
  };
}

const WHY = 'three numbers, one rule';

function textOf(checks: CheckReport[], { verbose = false, paint = plain, stays = false } = {}): string {
  return textReport(reportOf(checks), { paint, verbose, stays, why: WHY });
}

describe('the report on a terminal', () => {
  it('says of a passed check its claim alone', () => {
    expect(textOf([passed])).toBe(`01-node-port: A door
✓ Service web is of type NodePort

All checks pass: 1 passed; 1 of 1 points (embedded v1.34.0, 0.4 s)

  why       three numbers, one rule`);
  });

  it('says of a failed one what was expected and seen, why, where, and what to do', () => {
    expect(textOf([passed, failed])).toBe(`01-node-port: A door
✓ Service web is of type NodePort
✗ Service web answers on localhost:30001
  expected  HTTP 200 from one of 3 Pods
  seen      connection refused (3 tries in 1.2 s)
  because   the Service's selector app=web matches no Pod; your Pods carry app=wbe
            (work/01-node-port/service.yaml:7, work/01-node-port/deployment.yaml)
  try       kubectl get pods --show-labels
            kubectl get endpointslices
  read      lessons/endpoints

The kubectl lines are for a cluster that stays: npm run lab:start 1 makes one; this one ends with its check.
Not yet: 1 passed, 1 failed; 1 of 2 points (embedded v1.34.0, 0.4 s)`);
  });

  it('leaves the note on kubectl out where the cluster stays', () => {
    expect(textOf([passed, failed], { stays: true })).not.toContain('The kubectl lines');
  });

  it('admits it when no known mistake explains a failure', () => {
    expect(textOf([{ ...failed, diagnoses: [], tries: 1 }])).toContain(`  seen      connection refused
  because   none of the mistakes we know fits what was seen
`);
  });

  it('says of a blocked check, and of one that could not be judged, why', () => {
    const blocked: CheckReport = {
      ...passed,
      result: 'blocked',
      points: 0,
      reason: 'builds on "a", which did not pass',
    };
    const error: CheckReport = { ...passed, result: 'error', points: 0, reason: 'nobody answers\nat 127.0.0.1' };
    expect(textOf([blocked, error])).toBe(`01-node-port: A door
– Service web is of type NodePort
  blocked   builds on "a", which did not pass
! Service web is of type NodePort
  error     nobody answers
            at 127.0.0.1

Could not check: 1 blocked, 1 could not be judged; 0 of 2 points (embedded v1.34.0, 0.4 s)`);
  });

  it('tells only the likeliest mistake, and every one that fits when asked to be verbose', () => {
    const other = { ...selector, id: 'other', because: 'the moon is full', places: [], tryThis: [] };
    const checks = [passed, { ...failed, diagnoses: [selector, other] }];
    expect(textOf(checks)).not.toContain('the moon is full');
    expect(textOf(checks, { verbose: true, stays: true })).toContain(
      '  because   the moon is full\n  read      lessons/endpoints',
    );
    expect(textOf(checks, { verbose: true, stays: true })).toContain('  seen      type NodePort, ClusterIP 10.96.4.2');
  });

  it('leaves out a lesson that this workshop does not have', () => {
    const text = textOf([{ ...failed, diagnoses: [{ ...selector, lesson: 'lessons/elsewhere' }] }]);
    expect(text).toContain('because');
    expect(text).not.toMatch(/\bread\b|elsewhere/);
  });

  it('repeats what the API server warned of', () => {
    const text = textReport(reportOf([passed], ['spec.foo is deprecated']), {
      paint: plain,
      verbose: false,
      stays: true,
      why: WHY,
    });
    expect(text).toContain('\n  warning: spec.foo is deprecated\n');
  });

  it('paints marks, labels and the verdict, and never what it says', () => {
    const lines = textOf([passed, failed], { paint: marked }).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '<strong>01-node-port: A door</strong>',
      '<good>✓</good> Service web is of type NodePort',
      '<bad>✗</bad> Service web answers on localhost:30001',
      '  <faint>expected </faint> HTTP 200 from one of 3 Pods',
    ]);
    expect(lines.at(-1)).toMatch(/^<bad>Not yet<\/bad>: /);
  });
});

describe('what a submission wrote', () => {
  /** Clears the screen, rings, goes back over the line, says it in 8-bit, and hides in the file's name. */
  const evil = '\u001b[2J\u0007\r\u009b31m\u0000\u007fx';

  it('reaches the terminal without a control character, wherever it stands', () => {
    const everywhere: CheckReport = {
      ...failed,
      claim: evil,
      expected: evil,
      seen: evil,
      diagnoses: [
        { ...selector, because: evil, places: [{ file: `${evil}.yaml`, line: 1 }], tryThis: [evil], lesson: evil },
      ],
    };
    const blocked: CheckReport = { ...passed, result: 'blocked', reason: evil };
    const text = textReport(reportOf([everywhere, blocked], [evil]), {
      paint: plain,
      verbose: true,
      stays: true,
      why: WHY,
    });
    expect(text).toContain('[2J');
    expect([...text].filter((character) => character !== '\n' && /\p{Cc}/u.test(character))).toEqual([]);
  });

  it('cannot fake a line of the report', () => {
    const faked = 'x\n✓ All checks pass';
    const diagnoses = [{ ...selector, because: faked, places: [{ file: faked }], tryThis: [faked] }];
    const report = reportOf([{ ...failed, seen: faked, expected: faked, diagnoses }], [faked]);
    const text = textReport(report, { paint: plain, verbose: true, stays: true, why: WHY });
    expect(text.split('✓')).toHaveLength(7);
    expect(text).not.toMatch(/^✓/m);
  });

  it('keeps letters of every script', () => {
    expect(textOf([{ ...passed, claim: 'Service दरवाज़ा – ça va' }])).toContain('Service दरवाज़ा – ça va');
  });
});
