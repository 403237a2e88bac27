import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

type ServiceType = 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';

/** The Service exists, is of the type asked, and (where it should) has a virtual IP of its own. */
export function serviceType(options: CheckOptions & { service: string; type: ServiceType }): Check {
  const { service: name, type } = options;
  return defineCheck(options, {
    id: 'service-type',
    kind: 'serviceType',
    claim: `Service ${name} is of type ${type}`,
    reach: 'api',
    about: { service: name },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const expected = `type ${type}, with a ClusterIP`;
        const service = await run.objects.service(run.namespace, name);
        if (!service)
          return { holds: false, expected, seen: `no Service ${name} in namespace ${run.namespace}`, hopeless: true };
        const seen = `type ${service.spec?.type}, ClusterIP ${service.spec?.clusterIP ?? '(none)'}`;
        const right = service.spec?.type === type && isAddress(service.spec.clusterIP);
        return right ? { holds: true, seen } : { holds: false, expected, seen, hopeless: true };
      }),
  });
}

/** A headless Service says `None`. */
function isAddress(clusterIP: string | undefined): boolean {
  return clusterIP !== undefined && clusterIP !== '' && clusterIP !== 'None';
}
