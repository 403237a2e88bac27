import type { Diagnosis } from './diagnosis.ts';

/** The request was answered, but not by way of the Service. */
export const portClaimedByPod: Diagnosis = {
  id: 'port-claimed-by-pod',
  explains: ['hostPortAnswers'],
  lesson: 'lessons/node-port-on-kind',
  explain(failure, evidence) {
    if (failure.look.expected !== 'an answer by way of the nodePort') return undefined;
    return {
      because: `${failure.look.seen}, so what answers is not the Service`,
      at: [],
      tryThis: [`kubectl -n ${evidence.namespace} get pods -o jsonpath='{..hostPort}'`],
    };
  },
};
