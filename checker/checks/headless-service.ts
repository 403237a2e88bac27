import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/** The Service has no virtual IP: its name leads to the Pods themselves. */
export function headlessService(options: CheckOptions & { service: string }): Check {
  const { service: name } = options;
  return defineCheck(options, {
    id: 'headless',
    kind: 'headlessService',
    claim: `Service ${name} is headless: it has no ClusterIP`,
    reach: 'api',
    about: { service: name },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const expected = 'type ClusterIP, with clusterIP None';
        const service = await run.objects.service(run.namespace, name);
        if (!service)
          return { holds: false, expected, seen: `no Service ${name} in namespace ${run.namespace}`, hopeless: true };
        const seen = `type ${service.spec?.type}, ClusterIP ${service.spec?.clusterIP ?? '(none)'}`;
        const right = service.spec?.type === 'ClusterIP' && service.spec.clusterIP === 'None';
        return right ? { holds: true, seen } : { holds: false, expected, seen, hopeless: true };
      }),
  });
}
