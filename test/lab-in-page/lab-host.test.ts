import { afterEach, describe, expect, it } from 'vitest';
import { givenFiles, solutionFiles } from '../../checker/lab/answers.ts';
import { fill } from '../../checker/lab/draw.ts';
import { labIds, loadLab } from '../../checker/lab/find-lab.ts';
import type { Lab } from '../../checker/lab/lab.ts';
import type { SourceFile } from '../../checker/manifests/manifest.ts';
import { LabHost } from '../../src/lab/worker/lab-host.ts';

const hosts: LabHost[] = [];
afterEach(() => Promise.all(hosts.splice(0).map((host) => host.close())));

/** The lab as a page's worker has it. */
async function hostOf(lab: Lab): Promise<LabHost> {
  const host = new LabHost(lab, await givenFiles(lab.id));
  hosts.push(host);
  return host;
}

/** What a reader of the solution types into the terminal meanwhile. */
async function typeBeside(host: LabHost, { beside, values }: Lab, files: readonly SourceFile[]): Promise<void> {
  if (beside.length === 0) return;
  await host.apply(files);
  await run(host, 'kubectl rollout status deployment/web', files);
  for (const line of beside) await run(host, `kubectl ${fill(line, values)} &`, files);
}

async function run(host: LabHost, line: string, files: readonly SourceFile[] = host.start): Promise<string> {
  let printed = '';
  const print = (text: string): void => {
    printed += text;
  };
  await host.run(line, files, print, new AbortController().signal);
  return printed;
}

describe.for(await labIds())('lab %s in a page', (id) => {
  it('fails as it begins, and passes as it is solved', async () => {
    const lab = await loadLab(id);
    const beginner = await hostOf(lab);
    expect((await beginner.check(beginner.start)).summary.verdict).toBe('fail');
    const solver = await hostOf(lab);
    const files = await solutionFiles(lab);
    await typeBeside(solver, lab, files);
    const { summary, checks } = await solver.check(files);
    expect(checks.filter(({ result }) => result !== 'pass')).toEqual([]);
    expect(summary.verdict).toBe('pass');
  });
});

describe('the host of a lab in a page', () => {
  it('gives a Service of type LoadBalancer its address between checks, too', async () => {
    const host = await hostOf(await loadLab('03-load-balancer'));
    const files = await solutionFiles(host.lab);
    await host.check(files);
    expect(await run(host, 'kubectl get service web', files)).toMatch(/LoadBalancer +\S+ +localhost /);
    expect(await run(host, 'curl -s localhost:8080', files)).toContain('Server name: web-');
  });

  it('makes the cluster of a lab about the kind config from the config as it was then', async () => {
    const host = await hostOf(await loadLab('07-extra-port-mappings'));
    await host.apply(host.start);
    const { checks } = await host.check(await solutionFiles(host.lab));
    const [failed] = checks.filter(({ result }) => result === 'fail');
    expect(failed?.diagnoses[0]?.id).toBe('mapping-needs-new-cluster');
  });

  it('follows a request with this cluster’s addresses in the place of their names', async () => {
    const host = await hostOf(await loadLab('05-wrong-door'));
    await host.apply(await solutionFiles(host.lab));
    const { url, ending } = await host.trace({ from: 'node' }, 'http://POD_IP:30001', host.solution);
    expect(url).toMatch(/^http:\/\/10\.244\.0\.\d+:30001/);
    expect(ending).toMatchObject({ kind: 'refused', diagnosis: { id: 'node-port-on-pod-ip' } });
  });

  it('does one thing after the other, however quickly a reader asks', async () => {
    const host = await hostOf(await loadLab('01-node-port'));
    const answers = [host.solution, host.start, host.solution];
    const reports = await Promise.all(answers.map((files) => host.check(files)));
    expect(reports.map(({ summary }) => summary.verdict)).toEqual(['pass', 'fail', 'pass']);
  });

  it('tells how the cluster looks whenever that changes', async () => {
    const host = await hostOf(await loadLab('01-node-port'));
    const pods: number[] = [];
    await host.watch((view) => pods.push(view.pods.length));
    await host.check(await solutionFiles(host.lab));
    await run(host, 'kubectl scale deployment web --replicas=1');
    await expect.poll(() => pods.at(-1), { timeout: 10_000 }).toBe(1);
    expect(pods).toContain(3);
  });
});
