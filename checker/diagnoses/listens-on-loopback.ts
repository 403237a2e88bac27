import type { Diagnosis } from './diagnosis.ts';
import { ASKING } from './evidence/asking.ts';
import { serviceAt } from './evidence/objects.ts';

/** The container answers itself, and nobody else: it listens on 127.0.0.1 of its Pod. */
export const listensOnLoopback: Diagnosis = {
  id: 'listens-on-loopback',
  explains: ASKING,
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const found = evidence.onLoopback;
    if (!found?.answers || !serviceAt(failure, evidence)) return undefined;
    const manifest = evidence.pods.find(({ metadata }) => metadata?.name === found.pod);
    const owner = evidence.deployments.find(({ spec }) =>
      Object.entries(spec?.selector.matchLabels ?? {}).every(
        ([key, value]) => manifest?.metadata?.labels?.[key] === value,
      ),
    );
    return {
      because: `the container listens on 127.0.0.1:${found.port} only: inside Pod ${found.pod} that answers, and from anywhere else it is refused; it has to listen on 0.0.0.0`,
      at: owner
        ? [
            {
              kind: 'Deployment',
              name: owner.metadata?.name ?? '',
              path: ['spec', 'template', 'spec', 'containers', 0, 'command'],
            },
          ]
        : [],
      tryThis: [`kubectl -n ${evidence.namespace} exec ${found.pod} -- wget -qO- http://127.0.0.1:${found.port}/`],
    };
  },
};
