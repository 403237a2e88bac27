import type { Diagnosis } from './diagnosis.ts';

/** The tunnel is there, and at its end nobody listens. */
export const tunnelToClosedPort: Diagnosis = {
  id: 'tunnel-to-closed-port',
  explains: ['tunnelAnswers'],
  lesson: 'lessons/port-forward',
  explain(failure, evidence) {
    const { port } = failure.look.facts ?? {};
    if (failure.look.silence !== 'reset' || port === undefined) return undefined;
    return {
      because: `localhost:${port} takes the connection and drops it: the tunnel ends at a port of the Pod where nothing listens`,
      at: [],
      tryThis: [`kubectl -n ${evidence.namespace} port-forward service/${failure.check.about.service} ${port}:80`],
    };
  },
};
