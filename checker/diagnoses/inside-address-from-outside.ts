import type { Diagnosis } from './diagnosis.ts';
import { missOf } from './evidence/missed-prediction.ts';

/** Pod and Service addresses mean something inside the cluster; this machine has no road there. */
export const insideAddressFromOutside: Diagnosis = {
  id: 'inside-address-from-outside',
  explains: ['prediction'],
  lesson: 'lessons/three-addresses',
  explain(failure, evidence) {
    const miss = missOf(failure, evidence);
    if (miss?.from !== 'host' || miss.predicted !== 'answers') return undefined;
    if (miss.host !== 'POD_IP' && miss.host !== 'CLUSTER_IP') return undefined;
    const whose = miss.host === 'POD_IP' ? "a Pod's address" : 'a ClusterIP';
    return {
      because: `${whose} is known inside the cluster only: ${failure.look.seen}`,
      at: miss.at,
      tryThis: ['ip route get 10.96.0.1'],
    };
  },
};
