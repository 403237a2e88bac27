import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/** The config maps the host port that is asked for to the nodePort that is asked for. */
export function mapsPort(options: CheckOptions & { hostPort: number; nodePort: number }): Check {
  const { hostPort, nodePort } = options;
  return defineCheck(options, {
    id: 'maps-port',
    kind: 'mapsPort',
    claim: `Port ${hostPort} of this machine is mapped to port ${nodePort} of the node`,
    reach: 'host',
    about: {},
    needs: ['hostPorts'],
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const { hostPorts } = run.cluster;
        const seen = hostPorts.map((mapped) => `${mapped.hostPort} → ${mapped.nodePort}`).join(', ') || 'no mapping';
        const facts = { hostPort: String(hostPort), nodePort: String(nodePort) };
        return hostPorts.some((mapped) => mapped.hostPort === hostPort && mapped.nodePort === nodePort)
          ? { holds: true, seen }
          : { holds: false, expected: `${hostPort} → ${nodePort}`, seen, hopeless: true, facts };
      }),
  });
}
