import { describe, expect, it } from 'vitest';
import { realClock } from '../../../checker/cluster/host/clock.ts';

describe('realClock', () => {
  it('tells the time since 1970', () => {
    expect(Math.abs(realClock.now() - Date.now())).toBeLessThan(1_000);
  });

  it('sleeps as long as it was asked to', async () => {
    const start = realClock.now();
    await realClock.sleep(60);
    expect(realClock.now() - start).toBeGreaterThan(55);
  });

  it('wakes at once and without an error when called off, before or during', async () => {
    const start = realClock.now();
    await realClock.sleep(10_000, AbortSignal.abort());
    await realClock.sleep(10_000, AbortSignal.timeout(20));
    expect(realClock.now() - start).toBeLessThan(1_000);
  });
});
