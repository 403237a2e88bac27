import type { Diagnosis } from './diagnosis.ts';
import { ingressAt, pathsOf } from './evidence/ingress-paths.ts';

/** A path leads to a Service, and to a port that this Service does not offer. */
export const ingressBackendPort: Diagnosis = {
  id: 'ingress-backend-port',
  explains: ['ingressRoutes'],
  lesson: 'lessons/production',
  explain(failure, evidence) {
    const ingress = ingressAt(failure, evidence);
    for (const { path, at } of ingress ? pathsOf(ingress) : []) {
      const { name, port } = path.backend.service ?? {};
      const service = evidence.services.find(
        ({ metadata }) => metadata?.namespace === evidence.namespace && metadata.name === name,
      );
      const offered = service?.spec?.ports ?? [];
      if (!service || offered.some((offer) => offer.port === port?.number || (port?.name && offer.name === port.name)))
        continue;
      return {
        because: `${path.path} leads to port ${port?.number ?? port?.name} of Service ${name}, which offers ${offered.map((offer) => offer.port).join(', ') || 'none'}: a backend names the Service's \`port\`, not the container's`,
        at: [at],
        tryThis: [`kubectl -n ${evidence.namespace} get service ${name}`],
      };
    }
    return undefined;
  },
};
