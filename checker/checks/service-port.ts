import type { V1ServicePort } from '@kubernetes/client-node';
import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/** The Service offers that port over TCP. */
export function servicePort(options: CheckOptions & { service: string; port: number }): Check {
  const { service: name, port } = options;
  return defineCheck(options, {
    id: 'service-port',
    kind: 'servicePort',
    claim: `Service ${name} offers port ${port}`,
    reach: 'api',
    about: { service: name },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const expected = `port ${port}/TCP`;
        const service = await run.objects.service(run.namespace, name);
        if (!service)
          return { holds: false, expected, seen: `no Service ${name} in namespace ${run.namespace}`, hopeless: true };
        const ports = service.spec?.ports ?? [];
        const seen = ports.map(portText).join(', ') || 'no ports';
        const offered = ports.some((offer) => offer.port === port && (offer.protocol ?? 'TCP') === 'TCP');
        return offered
          ? { holds: true, seen }
          : { holds: false, expected, seen, hopeless: true, facts: { port: String(port) } };
      }),
  });
}

function portText({ port, targetPort, protocol }: V1ServicePort): string {
  return `port ${port} → targetPort ${targetPort ?? port}/${protocol ?? 'TCP'}`;
}
