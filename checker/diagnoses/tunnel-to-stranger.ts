import type { Diagnosis } from './diagnosis.ts';

/** Somebody answers who is not behind the Service, or not by a tunnel. */
export const tunnelToStranger: Diagnosis = {
  id: 'tunnel-to-stranger',
  explains: ['tunnelAnswers', 'tunnelKeepsToOnePod'],
  lesson: 'lessons/port-forward',
  explain(failure, evidence) {
    const { port, stranger, address } = failure.look.facts ?? {};
    if (stranger === undefined) return undefined;
    const byDoor = address !== undefined && address !== '127.0.0.1';
    return {
      because: byDoor
        ? `localhost:${port} leads to ${stranger} by a door (a mapped nodePort, say), and not by a tunnel, which ends inside the Pod`
        : `localhost:${port} leads to ${stranger}, which is not behind Service ${failure.check.about.service}`,
      at: [],
      tryThis: ['npm run doctor', `kubectl -n ${evidence.namespace} get endpointslices`],
    };
  },
};
