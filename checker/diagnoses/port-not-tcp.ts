import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { serviceAt } from './evidence/objects.ts';

/** The right number, for another protocol: HTTP travels over TCP. */
export const portNotTcp: Diagnosis = {
  id: 'port-not-tcp',
  explains: ['servicePort'],
  lesson: 'lessons/three-ports',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const asked = Number(failure.look.facts?.['port']);
    const index = (service?.spec?.ports ?? []).findIndex(
      ({ port, protocol }) => port === asked && protocol !== undefined && protocol !== 'TCP',
    );
    const found = service?.spec?.ports?.[index];
    if (!service || !found) return undefined;
    return {
      because: `port ${asked} is for ${found.protocol} only, and HTTP travels over TCP; left out, \`protocol\` is TCP`,
      at: [{ kind: 'Service', name: nameOf(service), path: ['spec', 'ports', index, 'protocol'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get service ${nameOf(service)}`],
    };
  },
};
