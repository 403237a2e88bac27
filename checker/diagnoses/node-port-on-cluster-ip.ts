import type { Diagnosis } from './diagnosis.ts';
import { refusalLike } from './evidence/objects.ts';

/** A nodePort was asked for, and the type that has one was not. */
export const nodePortOnClusterIp: Diagnosis = {
  id: 'node-port-on-cluster-ip',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/four-types',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, /may not be used when `?type`? is '?ClusterIP/);
    if (!refusal) return undefined;
    return {
      because:
        'the Service asks for a nodePort but is of type ClusterIP (what Kubernetes takes when `type` is left out): write `type: NodePort`',
      at: [refusal.at],
      tryThis: ['kubectl explain service.spec.type'],
    };
  },
};
