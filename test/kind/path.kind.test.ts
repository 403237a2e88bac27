import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage, shapeOf, shapeWanted, situations } from '../probes/path/situations.ts';
import { CREATE_TIMEOUT_MS, sharedCluster } from './shared-cluster.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(await sharedCluster());
}, CREATE_TIMEOUT_MS + 120_000);
afterAll(async () => {
  await stage?.end();
  await stage?.cluster.close();
}, 60_000);

describe('on real kind the road of a request is the one that it has on the embedded cluster', () => {
  it.each(situations)('$name', { timeout: 60_000 }, async (situation) => {
    const path = await stage.settled(situation.from, situation.url(stage.addresses));
    expect(shapeOf(path)).toEqual(shapeWanted(situation));
  });

  it('and the rules in the node’s kernel lead to the Pod that answered', { timeout: 60_000 }, async () => {
    const { rules = [], hops } = await stage.settled({ from: 'host' }, 'http://localhost:30001');
    const pod = hops.find(({ kind }) => kind === 'pod')?.destination;
    expect(rules.filter(({ met }) => met === 'met').at(-1)?.line).toContain(`DNAT --to-destination ${pod}`);
    expect(rules.map(({ chain }) => chain.replace(/-[A-Z0-9]{16}$/, ''))).toContain('KUBE-NODEPORTS');
  });

  it('and refuse where there are no endpoints', { timeout: 60_000 }, async () => {
    const { rules } = await stage.settled({ from: 'node' }, `http://${stage.addresses.node}:30002`);
    expect(rules?.map(({ line }) => / -j (\w+)/.exec(line)?.[1])).toEqual(['REJECT']);
  });
});
