import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/** The API server's default `--service-node-port-range` (Kubernetes documentation, "Service"). */
const RANGE = { from: 30000, to: 32767 };

/** The Service's nodePort is in the range, and the one asked for. */
export function nodePort(options: CheckOptions & { service: string; nodePort: number }): Check {
  const { service: name, nodePort: asked } = options;
  return defineCheck(options, {
    id: 'node-port',
    kind: 'nodePort',
    claim: `Service ${name} has nodePort ${asked}, which is between ${RANGE.from} and ${RANGE.to}`,
    reach: 'api',
    about: { service: name },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const service = await run.objects.service(run.namespace, name);
        const ports = (service?.spec?.ports ?? []).flatMap((port) => (port.nodePort ? [port.nodePort] : []));
        const seen = ports.length > 0 ? `nodePort ${ports.join(', ')}` : 'no nodePort';
        const right = ports.includes(asked) && ports.every((port) => port >= RANGE.from && port <= RANGE.to);
        if (right) return { holds: true, seen };
        return {
          holds: false,
          expected: `nodePort ${asked}`,
          seen,
          hopeless: true,
          facts: { asked: String(asked), nodePort: String(ports[0] ?? '') },
        };
      }),
  });
}
