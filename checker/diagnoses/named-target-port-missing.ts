import { nameOf, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { nearest } from './evidence/near.ts';
import { podsInNamespace, serviceAt } from './evidence/objects.ts';

/** targetPort is a name, and no container port of the Pods has it. */
export const namedTargetPortMissing: Diagnosis = {
  id: 'named-target-port-missing',
  explains: ['serviceEndpoints'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const index = (service?.spec?.ports ?? []).findIndex(({ targetPort }) => typeof targetPort === 'string');
    const wanted = service?.spec?.ports?.[index]?.targetPort;
    if (!service || typeof wanted !== 'string') return undefined;
    const pods = podsInNamespace(evidence).filter((pod) => selects(service.spec?.selector, pod.metadata?.labels));
    const names = pods
      .flatMap((pod) => pod.spec?.containers ?? [])
      .flatMap(({ ports }) => (ports ?? []).flatMap(({ name }) => (name ? [name] : [])));
    if (pods.length === 0 || names.includes(wanted)) return undefined;
    const near = nearest(wanted, names);
    const hint = near ? `; yours has one called "${near}"` : '; your containers name none of their ports';
    return {
      because: `targetPort "${wanted}" is the name of no container port${names.length > 0 && !near ? `; yours are called ${[...new Set(names)].join(', ')}` : hint}`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', index, 'targetPort'] }],
      tryThis: [
        `kubectl -n ${evidence.namespace} get endpointslices -l kubernetes.io/service-name=${nameOf(service)} -o yaml`,
      ],
    };
  },
};
