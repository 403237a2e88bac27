import { beforeAll, describe, expect, it } from 'vitest';
import { findEngine } from '../../checker/cluster/kind/engine.ts';
import { portFindings } from '../../checker/doctor/port-finding.ts';
import { CREATE_TIMEOUT_MS, sharedCluster } from '../kind/shared-cluster.ts';

beforeAll(async () => {
  await (await sharedCluster()).close();
}, CREATE_TIMEOUT_MS);

describe('a port of a kind cluster', () => {
  it('is told by the cluster that publishes it', async () => {
    const [finding] = await portFindings(await findEngine(), [30001]);
    expect(finding?.detail).toContain('gatehouse-test');
  });
});
