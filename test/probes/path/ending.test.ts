import { describe, expect, it } from 'vitest';
import type { HttpObservation } from '../../../checker/cluster/cluster.ts';
import type { Draft } from '../../../checker/probes/path/draft.ts';
import { endingOf } from '../../../checker/probes/path/ending.ts';

const said = { en: 'As foretold.', hi: 'Jaisa socha tha.' };

/** A road by a name to one Pod, which is expected to answer. */
const road: Draft = {
  hops: (['vantage', 'name', 'rule', 'pod', 'container-port'] as const).map((kind) => ({
    kind,
    name: kind === 'pod' ? 'Pod web' : kind,
    known: 'derived',
    said,
  })),
  end: { kind: 'answered', said, suspects: [], mayBeAsked: true },
};

function answerOf(pod: string): HttpObservation {
  const body = `Server address: 10.244.0.5:80\nServer name: ${pod}\nURI: /\n`;
  return { kind: 'answered', status: 200, headers: {}, body };
}

describe('what was seen wins over what the objects foretell', () => {
  it('of a Pod that is on the road, both agree', () => {
    const by = { pod: 'web', address: '10.244.0.5', port: 80, uri: '/' };
    const { hops, asForetold } = endingOf(road, { observation: answerOf('web'), by });
    expect([hops.length, asForetold]).toEqual([5, true]);
  });

  it('a Pod that is not on the road has answered: the road leads on to it, and that is said', () => {
    const by = { pod: 'old', address: '10.244.0.9', port: 80, uri: '/' };
    const { hops, ending, asForetold } = endingOf(road, { observation: answerOf('old'), by });
    expect([hops.at(-1)?.name, ending.at, asForetold]).toEqual(['Pod old', 5, false]);
  });

  it('a name that DNS has not, though the objects have it, is where the road ends', () => {
    const { ending, asForetold } = endingOf(road, { observation: { kind: 'no-such-host', detail: '' } });
    expect([ending.at, ending.kind, asForetold]).toEqual([1, 'no-such-host', false]);
  });

  it('a name that DNS was silent about is where the time went', () => {
    const { ending } = endingOf(road, { observation: { kind: 'timed-out', detail: '' }, isDnsSilent: true });
    expect([ending.at, ending.said.en.includes('DNS')]).toEqual([1, true]);
  });

  it('refused, reset and timed out count as one', () => {
    const closed: Draft = { ...road, end: { ...road.end, kind: 'refused' } };
    for (const kind of ['refused', 'reset', 'timed-out'] as const)
      expect(endingOf(closed, { observation: { kind, detail: '' } })).toMatchObject({
        asForetold: true,
        ending: { kind },
      });
  });
});
