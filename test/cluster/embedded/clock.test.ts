import { Cluster } from '@ngrok/webernetes';
import { afterAll, expect, it } from 'vitest';
import { arriving } from '../../../checker/cluster/arriving.ts';
import { fastForwardClock } from '../../../checker/cluster/embedded/clock.ts';

const cluster = new Cluster({ nodes: 1 });
afterAll(() => cluster.close());

it('a cluster’s time stands still while code is on its way, whether it comes or not', async () => {
  const clock = fastForwardClock(cluster);
  for (const comes of [true, false]) {
    const way = Promise.withResolvers<void>();
    const code = arriving(way.promise);
    let isOver = false;
    const sleeping = clock.sleep(1_000).finally(() => {
      isOver = true;
    });
    // More turns than a second takes.
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    if (comes) way.resolve();
    else way.reject(new Error('lost on its way'));
    await Promise.allSettled([code]);
    await sleeping;
    expect(isOver).toBe(true);
  }
});
