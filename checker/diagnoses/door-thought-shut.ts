import type { Diagnosis } from './diagnosis.ts';
import { missOf } from './evidence/missed-prediction.ts';

const OWN: Readonly<Record<string, string>> = {
  POD_IP: "a Pod's address with the port its container listens on (targetPort)",
  CLUSTER_IP: "the Service's address with the Service's own `port`",
  NODE_IP: "a node's address with the nodePort",
  localhost: 'the port of your machine that the kind config maps to the nodePort',
};

/** One of the pairs that do answer, from a place that has a road there. */
export const doorThoughtShut: Diagnosis = {
  id: 'door-thought-shut',
  explains: ['prediction'],
  lesson: 'lessons/three-addresses',
  explain(failure, evidence) {
    const miss = missOf(failure, evidence);
    const pair = OWN[miss?.host ?? ''];
    if (miss?.predicted !== 'silent' || pair === undefined || failure.look.facts?.['seen'] !== 'answers')
      return undefined;
    return {
      because: `${miss.door} is ${pair}: from ${miss.from} there is a road, and it answers`,
      at: miss.at,
      tryThis: [`kubectl -n ${evidence.namespace} get service,endpointslices`],
    };
  },
};
