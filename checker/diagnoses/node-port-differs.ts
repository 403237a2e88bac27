import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** A nodePort, and another one than those who come to the node use. */
export const nodePortDiffers: Diagnosis = {
  id: 'node-port-differs',
  explains: ['nodePort'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const asked = Number(failure.look.facts?.['asked']);
    const index = (service?.spec?.ports ?? []).findIndex(
      ({ nodePort }) => nodePort !== undefined && nodePort !== asked,
    );
    const found = service?.spec?.ports?.[index]?.nodePort;
    if (!service || found === undefined) return undefined;
    return {
      because: `the nodePort is ${found}, and those who come to the node use ${asked}; left out, Kubernetes draws one`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', index, 'nodePort'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
