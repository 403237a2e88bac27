import type { Diagnosis } from './diagnosis.ts';
import { missOf } from './evidence/missed-prediction.ts';

/** The dial code of the gate, tried at a flat. */
export const nodePortOnPodIp: Diagnosis = {
  id: 'node-port-on-pod-ip',
  explains: ['prediction'],
  lesson: 'lessons/node-port-on-kind',
  explain(failure, evidence) {
    const miss = missOf(failure, evidence);
    if (miss?.host !== 'POD_IP' || !miss.isNodePort || miss.predicted !== 'answers') return undefined;
    return {
      because: `${miss.port} is a nodePort, and this is a Pod's address: nothing in the Pod listens there; a nodePort is a rule of the node, for the node's own address`,
      at: miss.at,
      tryThis: [`kubectl -n ${evidence.namespace} get pods -o wide`],
    };
  },
};
