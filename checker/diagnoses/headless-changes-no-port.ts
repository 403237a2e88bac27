import type { Diagnosis } from './diagnosis.ts';
import { missAtNameAlone } from './evidence/name-alone.ts';

/** `port` of a headless Service is a note: callers reach the Pods themselves, and those listen where they listen. */
export const headlessChangesNoPort: Diagnosis = {
  id: 'headless-changes-no-port',
  explains: ['prediction'],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const found = missAtNameAlone(failure, evidence);
    if (found?.service.spec?.clusterIP !== 'None') return undefined;
    const { miss } = found;
    return {
      because: `behind a headless name stand the Pods themselves: \`port\` and \`targetPort\` of the Service rewrite nothing, so that only the port where the containers listen answers, and ${miss.door} ${failure.look.facts?.['seen'] === 'answers' ? 'is it' : 'is another'}`,
      at: miss.at,
      tryThis: [`kubectl -n ${evidence.namespace} describe service ${miss.host}`],
    };
  },
};
