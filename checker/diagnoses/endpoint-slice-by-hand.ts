import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** Somebody wrote an EndpointSlice for the Service themselves: it leads wherever it says. */
export const endpointSliceByHand: Diagnosis = {
  id: 'endpoint-slice-by-hand',
  explains: ['serviceEndpoints'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const byHand = evidence.slices.find(
      ({ metadata }) =>
        metadata?.labels?.['kubernetes.io/service-name'] === failure.check.about.service &&
        metadata?.labels?.['endpointslice.kubernetes.io/managed-by'] !== 'endpointslice-controller.k8s.io',
    );
    if (!service || !byHand) return undefined;
    return {
      because: `EndpointSlice ${nameOf(byHand)} was written by hand: it puts addresses behind Service ${nameOf(service)} that its selector never found`,
      at: [{ kind: 'EndpointSlice', name: nameOf(byHand), path: ['endpoints'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get endpointslices -l kubernetes.io/service-name=${nameOf(service)}`],
    };
  },
};
