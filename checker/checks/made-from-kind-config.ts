import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';

/** The cluster that runs was made with the config as it is now: mappings are fixed when a cluster is made. */
export function madeFromKindConfig(options: CheckOptions): Check {
  return defineCheck(options, {
    id: 'made-from-kind-config',
    kind: 'madeFromKindConfig',
    claim: 'The running cluster was made from this config',
    reach: 'host',
    about: {},
    needs: ['hostPorts'],
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const text = (ports: readonly { hostPort: number; nodePort: number }[]): string =>
          ports
            .map(({ hostPort, nodePort }) => `${hostPort} → ${nodePort}`)
            .toSorted()
            .join(', ') || 'none';
        const expected = `mappings ${text(run.kindConfig?.hostPorts ?? [])}`;
        const seen = `mappings ${text(run.cluster.hostPorts)}`;
        return expected === seen ? { holds: true, seen } : { holds: false, expected, seen, hopeless: true };
      }),
  });
}
