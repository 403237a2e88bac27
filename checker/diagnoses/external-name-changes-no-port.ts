import type { Diagnosis } from './diagnosis.ts';
import { missAtNameAlone } from './evidence/name-alone.ts';

/** An alias is a name: the caller brings the port, and it has to be one of the Service at the end. */
export const externalNameChangesNoPort: Diagnosis = {
  id: 'external-name-changes-no-port',
  explains: ['prediction'],
  lesson: 'lessons/external-name-and-headless',
  explain(failure, evidence) {
    const found = missAtNameAlone(failure, evidence);
    if (found?.service.spec?.type !== 'ExternalName') return undefined;
    const { miss, service } = found;
    const answers = failure.look.facts?.['seen'] === 'answers';
    return {
      because: `an ExternalName changes the name and nothing else: the request goes to ${service.spec?.externalName} on port ${miss.port}, and ${answers ? 'that Service listens there' : 'that Service does not listen there'}`,
      at: miss.at,
      tryThis: [`kubectl -n ${evidence.namespace} get service ${miss.host}`],
    };
  },
};
