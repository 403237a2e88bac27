import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/**
 * This machine has no way to the ClusterIP. Only its routing table is asked: on somebody's network that address may be
 * a real server, so nothing is ever sent to it from here.
 */
export function clusterIpIsNoHostDoor(options: CheckOptions & { service: string }): Check {
  const { service: name } = options;
  return defineCheck(options, {
    id: 'cluster-ip-is-no-host-door',
    kind: 'clusterIpIsNoHostDoor',
    claim: `The ClusterIP of Service ${name} is no door for this machine (its routes are looked up, nothing is sent)`,
    reach: 'host',
    about: { service: name },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const expected = 'no route that leads into the cluster';
        const address = (await run.objects.service(run.namespace, name))?.spec?.clusterIP;
        if (!address || address === 'None')
          return { holds: false, expected, seen: 'the Service has no ClusterIP', hopeless: true };
        const route = await run.cluster.probes.hostRoute(address);
        if (route.leads === 'cluster') return { holds: false, expected, seen: route.detail, hopeless: true };
        return {
          holds: true,
          seen: `${address}: ${route.leads === 'none' ? 'no route' : 'the route of any unknown address'} (${route.detail})`,
        };
      }),
  });
}
