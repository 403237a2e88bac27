import { describe, expect, it } from 'vitest';
import { loadLab } from '../../checker/lab/find-lab.ts';
import type { Report } from '../../checker/report/report.ts';
import { exitCodeOf } from '../../checker/report/summary.ts';
import { checkOf, judge, solutionOf } from './judge-files.ts';

const lab = await loadLab('01-node-port');
const solution = await solutionOf(lab);
const deployment = solution['deployment.yaml'] ?? '';

/** Nothing passes and nothing fails: the one thing said is what this cluster cannot do. */
function expectAllBlocked(report: Report, reason: RegExp): void {
  expect(new Set(report.checks.map(({ result }) => result))).toEqual(new Set(['blocked']));
  for (const { reason: told } of report.checks) expect(told).toMatch(reason);
  expect(exitCodeOf(report)).toBe(3);
}

/** A Pod that answers on the gate without any Service. */
const gatecrasher = `apiVersion: v1
kind: Pod
metadata: {name: gatecrasher, labels: {app: web}}
spec:
  containers:
    - name: hello
      image: nginxdemos/hello:plain-text
      ports: [{containerPort: 80, hostPort: 30001}]
`;

describe('what the embedded cluster cannot do is blocked by name', () => {
  it('a volume', async () => {
    const volumes = `${deployment.trimEnd()}\n      volumes:\n        - name: page\n          emptyDir: {}\n`;
    expectAllBlocked(
      await judge(lab, { ...solution, 'deployment.yaml': volumes }),
      /cannot run your answer: Deployment web in deployment\.yaml: .*volumes.*; check it on a real cluster/,
    );
  });

  it('but what is refused beside it fails all the same', async () => {
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: once}\nspec: {}\n';
    const refused = 'apiVersion: v1\nkind: Servce\nmetadata: {name: x}\n';
    const report = await judge(lab, { ...solution, 'job.yaml': job, 'x.yaml': refused });
    expect(checkOf(report, 'manifests-accepted')).toMatchObject({ result: 'fail' });
    expect(exitCodeOf(report)).toBe(1);
  });

  it('a kind that every real cluster serves and this one does not', async () => {
    const job = 'apiVersion: batch/v1\nkind: Job\nmetadata: {name: once}\nspec: {}\n';
    expectAllBlocked(await judge(lab, { ...solution, 'job.yaml': job }), /Job once in job\.yaml: Job is not emulated/);
  });

  it('a hostPort, so that a Pod in place of the Service is no answer', async () => {
    const report = await judge(lab, { 'deployment.yaml': deployment, 'pod.yaml': gatecrasher });
    expectAllBlocked(report, /Pod gatecrasher in pod\.yaml: .*hostPort/);
  });

  it('the network of the node', async () => {
    const pod = gatecrasher.replace(', hostPort: 30001', '').replace('spec:', 'spec:\n  hostNetwork: true');
    expectAllBlocked(await judge(lab, { ...solution, 'pod.yaml': pod }), /Pod gatecrasher .*hostNetwork/);
  });

  it('an address that the Service takes from elsewhere', async () => {
    const service = (solution['service.yaml'] ?? '').replace('type: NodePort', 'externalIPs: [172.18.0.2]');
    const report = await judge(lab, { ...solution, 'service.yaml': service.replace(/ +nodePort: 30001\n/, '') });
    expect(report.summary.verdict).not.toBe('pass');
    expect(checkOf(report, 'host-port-answers').result).toBe('blocked');
  });
});

describe('what no cluster knows is refused', () => {
  it('a kind that is misspelled fails, and is named', async () => {
    const service = (solution['service.yaml'] ?? '').replace('kind: Service', 'kind: Servce');
    const report = await judge(lab, { ...solution, 'service.yaml': service });
    expect(checkOf(report, 'manifests-accepted')).toMatchObject({
      result: 'fail',
      seen: 'Servce web: no matches for kind "Servce" in version "v1"',
    });
    expect(checkOf(report, 'service-type').result).toBe('blocked');
    expect(exitCodeOf(report)).toBe(1);
  });

  it('a kind of the right name in the wrong version', async () => {
    const wrong = deployment.replace('apps/v1', 'v1');
    const report = await judge(lab, { ...solution, 'deployment.yaml': wrong });
    expect(checkOf(report, 'manifests-accepted').seen).toBe(
      'Deployment web: no matches for kind "Deployment" in version "v1"',
    );
  });

  it('an empty folder fails, and does not pass for want of mistakes', async () => {
    const report = await judge(lab, {});
    expect(checkOf(report, 'manifests-accepted').result).toBe('fail');
    expect(exitCodeOf(report)).toBe(1);
  });
});
