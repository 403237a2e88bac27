import type { Diagnosis } from './diagnosis.ts';
import { refusalLike } from './evidence/objects.ts';

/** The API server takes nodePorts of its `--service-node-port-range` only. */
export const nodePortOutOfRange: Diagnosis = {
  id: 'node-port-out-of-range',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/three-ports',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, /not in the valid range/);
    const port = /Invalid value: (\d+)/.exec(refusal?.status.message ?? '')?.[1];
    if (!refusal) return undefined;
    return {
      because: `nodePort ${port} is outside 30000–32767, the numbers a gate may have; the port people know belongs in \`port\``,
      at: [refusal.at],
      tryThis: ['kubectl explain service.spec.ports.nodePort'],
    };
  },
};
