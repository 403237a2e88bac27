import type { Diagnosis } from './diagnosis.ts';

/** Several Pods answer: whatever stands on that port, it is no port-forward. */
export const tunnelBalances: Diagnosis = {
  id: 'tunnel-balances',
  explains: ['tunnelKeepsToOnePod'],
  lesson: 'lessons/port-forward',
  explain(failure) {
    if (!failure.look.seen.includes(', ') || failure.look.facts !== undefined) return undefined;
    return {
      because: `${failure.look.seen} answered in turn: a port-forward is pinned to one Pod, so several of them, or something that balances, stand on that port`,
      at: [],
      tryThis: ['npm run doctor'],
    };
  },
};
