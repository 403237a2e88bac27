import type { Diagnosis } from './diagnosis.ts';
import { missOf } from './evidence/missed-prediction.ts';

/** The dial code of the gate, tried at the desk. */
export const nodePortOnServiceIp: Diagnosis = {
  id: 'node-port-on-service-ip',
  explains: ['prediction'],
  lesson: 'lessons/three-addresses',
  explain(failure, evidence) {
    const miss = missOf(failure, evidence);
    if (miss?.host !== 'CLUSTER_IP' || !miss.isNodePort || miss.predicted !== 'answers') return undefined;
    return {
      because: `${miss.port} is the nodePort, and the ClusterIP has rules for \`port\` only: to CLUSTER_IP:${miss.port} nothing is ever rewritten`,
      at: miss.at,
      tryThis: [`kubectl -n ${evidence.namespace} get service ${failure.check.about.service}`],
    };
  },
};
