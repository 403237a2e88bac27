import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** The gate that is asked for stands, at another Service of the reader's. */
export const nodePortsSwapped: Diagnosis = {
  id: 'node-ports-swapped',
  explains: ['nodePort'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const asked = Number(failure.look.facts?.['asked']);
    const holder = evidence.services.find(
      (other) =>
        other.metadata?.namespace === evidence.namespace &&
        nameOf(other) !== failure.check.about.service &&
        other.spec?.ports?.some(({ nodePort }) => nodePort === asked),
    );
    if (!service || !holder) return undefined;
    return {
      because: `nodePort ${asked} belongs to Service ${nameOf(holder)} here; the gates of the two are swapped`,
      at: [service, holder].map((one) => ({
        kind: 'Service',
        name: nameOf(one),
        path: ['spec', 'ports', 0, 'nodePort'],
      })),
      tryThis: [`kubectl -n ${evidence.namespace} get services`],
    };
  },
};
