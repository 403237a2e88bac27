import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';
import { isAnswerer, type Tunnel, throughTunnel } from './tunnel.ts';

/** With three Pods behind a door that balances, twenty requests meet one Pod alone once in 10^9 runs (3 × 3^-20). */
const REQUESTS = 20;

/** A tunnel does not balance: every request comes out in the same Pod. */
export function tunnelKeepsToOnePod(options: CheckOptions & Tunnel): Check {
  return defineCheck(options, {
    id: 'tunnel-keeps-to-one-pod',
    kind: 'tunnelKeepsToOnePod',
    claim: `It does not balance: ${REQUESTS} requests all come out in the same Pod`,
    reach: 'host',
    about: { service: options.service },
    judge: (run) =>
      run.eventuallyAnswers(async (): Promise<Look> => {
        const expected = `one Pod, ${REQUESTS} times`;
        const pods = new Set<string>();
        for (let sent = 0; sent < REQUESTS; sent++) {
          const found = await throughTunnel(run, options, expected);
          if (!isAnswerer(found)) return found;
          pods.add(found.pod);
        }
        const seen = [...pods].toSorted().join(', ');
        return pods.size === 1 ? { holds: true, seen: `${seen}, ${REQUESTS} times` } : { holds: false, expected, seen };
      }),
  });
}
