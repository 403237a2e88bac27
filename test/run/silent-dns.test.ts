import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { loadLab } from '../../checker/lab/find-lab.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { until } from '../contract/workloads.ts';
import { checkOf, judgeOn, solutionOf } from './judge-files.ts';

const DNS = '/api/v1/namespaces/kube-system/pods/coredns';

let cluster: Cluster;
beforeAll(async () => {
  cluster = await embeddedCluster();
});
afterAll(() => cluster.close());

it('that nobody answers behind the cluster’s DNS is no fault of the reader’s', async () => {
  await cluster.api.handle({ method: 'DELETE', path: DNS, body: { gracePeriodSeconds: 0 } });
  await until(
    cluster,
    async () => (await cluster.api.handle({ method: 'GET', path: DNS })).status === 404 || undefined,
  );
  const lab = await loadLab('02-cluster-ip-dns');
  const report = await judgeOn(cluster, lab, await solutionOf(lab));
  const { result, reason } = checkOf(report, 'short-name-resolves');
  expect({ result, reason }).toEqual({ result: 'error', reason: 'the cluster’s DNS does not answer' });
  expect(report.summary).toMatchObject({ verdict: 'could-not-check', fail: 0 });
});
