import type { Diagnosis } from './diagnosis.ts';

/** Nobody listens on that port of this machine. */
export const tunnelMissing: Diagnosis = {
  id: 'tunnel-missing',
  explains: ['tunnelAnswers', 'tunnelKeepsToOnePod', 'tunnelNeedsNoService', 'tunnelEndsWithPod'],
  lesson: 'lessons/port-forward',
  explain(failure, evidence) {
    const { port } = failure.look.facts ?? {};
    if (failure.look.silence !== 'refused' || port === undefined) return undefined;
    return {
      because: `nothing listens on localhost:${port}: there is no port-forward there, or it has ended; it has to run while the check does`,
      at: [],
      tryThis: [
        `kubectl -n ${evidence.namespace} port-forward service/${failure.check.about.service} ${port}:80`,
        `npm run kubectl -- -n ${evidence.namespace} port-forward service/${failure.check.about.service} ${port}:80`,
      ],
    };
  },
};
