import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { V1ServiceList } from '@kubernetes/client-node';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { deleteOwnNamespaces } from '../../checker/run/namespaces.ts';
import type { Theatre } from '../../scripts/capture/act.ts';
import { act } from '../../scripts/capture/act.ts';
import { captureSlugs, loadCapture } from '../../scripts/capture/capture.ts';
import { readRecord } from '../../scripts/capture/record-file.ts';
import { kindAccess } from '../../scripts/capture/theatre.ts';
import { until } from '../contract/workloads.ts';
import { SHARED_CLUSTER } from '../kind/shared-cluster.setup.ts';
import { CREATE_TIMEOUT_MS, sharedCluster, sharedContext } from '../kind/shared-cluster.ts';
import { expectSamePrinted } from './same-printed.ts';

const captures = await Promise.all((await captureSlugs()).map(loadCapture));
let theatre: Theatre;
let bin: string;

beforeAll(async () => {
  const cluster = await sharedCluster();
  await freeNodePorts(cluster);
  bin = await mkdtemp(path.join(tmpdir(), 'gatehouse-bin-'));
  theatre = { provider: 'kind', cluster, access: await kindAccess(SHARED_CLUSTER, sharedContext().kubeconfig, bin) };
}, CREATE_TIMEOUT_MS);

afterAll(async () => {
  await theatre?.cluster.close();
  if (bin) await rm(bin, { recursive: true, force: true });
});

/** Labs leave their Services behind, warm for the next check; here they would hold the captures' nodePorts. */
async function freeNodePorts(cluster: Cluster): Promise<void> {
  await deleteOwnNamespaces(cluster);
  await until(cluster, async () => {
    const { body } = await cluster.api.handle({ method: 'GET', path: '/api/v1/services' });
    return (body as V1ServiceList).items.every(({ spec }) => spec?.type === 'ClusterIP') || undefined;
  });
}

describe('a real cluster prints what was recorded', () => {
  it.for(captures)('$slug', { timeout: 240_000 }, async (capture, { signal, skip }) => {
    const record = await readRecord(capture, 'kind');
    const { version } = theatre.cluster;
    // kubectl and kube-proxy say things differently from version to version.
    skip(record?.kubernetes !== version, `it was recorded on ${record?.kubernetes}, and this is ${version}`);
    const { steps } = await act(capture, theatre, signal);
    expectSamePrinted(steps, record?.steps ?? []);
  });
});
