import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** The Service listens on another port than the one its callers use. */
export const servicePortDiffers: Diagnosis = {
  id: 'service-port-differs',
  explains: ['servicePort'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const asked = failure.look.facts?.['port'];
    if (!service || !asked) return undefined;
    const ports = (service.spec?.ports ?? []).map(({ port, protocol }) => `${port}/${protocol ?? 'TCP'}`);
    if (ports.includes(`${asked}/TCP`)) return undefined;
    return {
      because: `the Service listens on ${ports.join(', ') || 'no port'}; those who call it use ${asked}/TCP`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', 0, 'port'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
