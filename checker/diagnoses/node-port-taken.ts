import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { refusalLike } from './evidence/objects.ts';

/** A nodePort belongs to one Service of the whole cluster. */
export const nodePortTaken: Diagnosis = {
  id: 'node-port-taken',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/three-ports',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, /provided port is already allocated/);
    if (!refusal) return undefined;
    const port = Number(/Invalid value: (\d+)/.exec(refusal.status.message ?? '')?.[1]);
    const owner = evidence.services.find((service) => service.spec?.ports?.some(({ nodePort }) => nodePort === port));
    const by = owner ? `Service ${nameOf(owner)} in namespace ${owner.metadata?.namespace}` : 'another Service';
    return {
      because: `nodePort ${port} already belongs to ${by}; a nodePort is given out once in the whole cluster`,
      at: [refusal.at],
      tryThis: ['kubectl get services --all-namespaces'],
    };
  },
};
