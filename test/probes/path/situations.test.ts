import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedCluster } from '../../contract/embedded-cluster.ts';
import { type Stage, setStage, shapeOf, shapeWanted, situations } from './situations.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(await embeddedCluster([{ hostPort: 30_001, nodePort: 30_001 }]));
}, 60_000);
afterAll(async () => {
  await stage?.end();
  await stage?.cluster.close();
});

describe('on the embedded cluster the road of a request is that of the situation', () => {
  it.each(situations)('$name', async (situation) => {
    const path = await stage.settled(situation.from, situation.url(stage.addresses));
    expect(shapeOf(path)).toEqual(shapeWanted(situation));
  });
});
