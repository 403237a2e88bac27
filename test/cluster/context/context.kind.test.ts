import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { V1Namespace } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster } from '../../../checker/cluster/cluster.ts';
import { contextProvider } from '../../../checker/cluster/context/provider.ts';
import { labFolder, loadLab } from '../../../checker/lab/find-lab.ts';
import { readSubmission } from '../../../checker/manifests/read-folder.ts';
import type { Report } from '../../../checker/report/report.ts';
import { runLab } from '../../../checker/run/run-lab.ts';
import { gatehouse } from '../../kind/command-line.ts';
import { CREATE_TIMEOUT_MS, sharedCluster, sharedContext } from '../../kind/shared-cluster.ts';

const TIMEOUT_MS = 120_000;
const DNS_LAB = '02-cluster-ip-dns';

let shared: Cluster;

beforeAll(async () => {
  shared = await sharedCluster();
}, CREATE_TIMEOUT_MS);
afterAll(() => shared?.close());

/** Checks a lab's solution on the shared cluster as on somebody else's. */
async function checkSolution(lab: string): Promise<{ exitCode: number | null; report: Report }> {
  const { kubeconfig, context } = sharedContext();
  const args = ['check', lab, '--solution', '--json', '--provider', 'context', '--context', context];
  const check = gatehouse(args, { KUBECONFIG: kubeconfig });
  const exitCode = await check.ended;
  if (!check.stdout().startsWith('{')) throw new Error(check.printed());
  return { exitCode, report: JSON.parse(check.stdout()) as Report };
}

async function ownNamespaces(): Promise<string[]> {
  const query = { labelSelector: 'app.kubernetes.io/managed-by=gatehouse' };
  const { body } = await shared.api.handle({ method: 'GET', path: '/api/v1/namespaces', query });
  return (body as { items: V1Namespace[] }).items.map(({ metadata }) => metadata?.name ?? '');
}

const exists = async (path: string) => (await shared.api.handle({ method: 'GET', path })).status === 200;

describe("a lab in somebody else's cluster", { timeout: TIMEOUT_MS }, () => {
  it('leaves a namespace of the same name alone that is not its own', async () => {
    const path = `/api/v1/namespaces/cluster-ip-dns`;
    const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'cluster-ip-dns' } };
    await shared.api.handle({ method: 'POST', path: '/api/v1/namespaces', body });
    await expect(checkSolution('2')).rejects.toThrow('namespace cluster-ip-dns exists already');
    expect(await exists(path)).toBe(true);
    await shared.api.handle({ method: 'DELETE', path });
    await expect.poll(() => exists(path), { timeout: 60_000 }).toBe(false);
  });

  it('writes no manifest of another namespace, and judges nothing then', async () => {
    const { kubeconfig, context } = sharedContext();
    const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-context-'));
    await cp(path.join(labFolder(DNS_LAB), 'solution'), folder, { recursive: true });
    const stray = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: stray, namespace: default}\n';
    await writeFile(path.join(folder, 'stray.yaml'), stray);
    process.env.KUBECONFIG = kubeconfig;
    const provider = contextProvider({ context });
    const cluster = await provider.create({ name: 'gatehouse', hostPorts: [] });
    try {
      const lab = await loadLab(DNS_LAB);
      const submission = await readSubmission(folder);
      const { signal } = new AbortController();
      const { checks } = await runLab({ lab, cluster, submission, folder, deadlineMs: 5_000, signal });
      expect(new Set(checks.map(({ result }) => result))).toEqual(new Set(['blocked']));
      expect(checks[0]?.reason).toContain(
        "stray.yaml: it belongs to namespace default, and in somebody else's cluster",
      );
      expect(await exists('/api/v1/namespaces/default/configmaps/stray')).toBe(false);
    } finally {
      await cluster.close();
      expect(await provider.delete('gatehouse')).toBe(true);
      delete process.env.KUBECONFIG;
      await rm(folder, { recursive: true });
    }
  });

  it.each([
    ['1', 'host-port-answers', 'this cluster has no port of this machine that leads into it'],
    ['3', 'load-balancer-answers', 'this cluster has no load balancer that gives Services an address'],
  ])('is not judged where the cluster lacks what lab %s needs for %s', async (lab, id, reason) => {
    const { exitCode, report } = await checkSolution(lab);
    expect(report.checks.find((check) => check.id === id)).toMatchObject({ result: 'blocked', reason });
    expect(report.summary).toMatchObject({ verdict: 'could-not-check', fail: 0, error: 0 });
    expect(exitCode).toBe(3);
  });

  it('passes twice running, and its namespaces are gone afterwards', async () => {
    for (let times = 0; times < 2; times++) {
      const { exitCode, report } = await checkSolution('2');
      expect(report.checks.filter(({ result }) => result !== 'pass')).toEqual([]);
      expect(exitCode).toBe(0);
      expect(report.cluster.provider).toBe('context');
    }
    await expect.poll(ownNamespaces, { timeout: 60_000 }).toEqual([]);
    expect(await exists('/api/v1/namespaces/kube-system')).toBe(true);
  });
});
