import { endpointsOf } from '../run/pods.ts';
import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/** The Service sends to a port by the name that the container gives it, and the EndpointSlices have found its number. */
export function targetPortByName(options: CheckOptions & { service: string; name: string }): Check {
  const { service: serviceName, name } = options;
  return defineCheck(options, {
    id: 'target-port-by-name',
    kind: 'targetPortByName',
    claim: `Service ${serviceName} finds the container's port by its name, ${name}`,
    reach: 'api',
    about: { service: serviceName },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const expected = `targetPort ${name}, found in the Pods`;
        const [service, slices] = await Promise.all([
          run.objects.service(run.namespace, serviceName),
          run.objects.endpointSlices(run.namespace, serviceName),
        ]);
        const targets = (service?.spec?.ports ?? []).map(({ port, targetPort }) => targetPort ?? port);
        const found = [...new Set(endpointsOf(slices).flatMap(({ ports }) => ports))];
        const seen = `targetPort ${targets.join(', ') || '(none)'}; endpoints on port ${found.join(', ') || '(none)'}`;
        if (!targets.includes(name)) return { holds: false, expected, seen, hopeless: true };
        return found.length > 0 ? { holds: true, seen } : { holds: false, expected, seen };
      }),
  });
}
