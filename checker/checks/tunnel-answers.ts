import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';
import { isAnswerer, type Tunnel, throughTunnel } from './tunnel.ts';

/** The reader's port-forward is there, and a Pod behind the Service answers at its end. It is waited for. */
export function tunnelAnswers(options: CheckOptions & Tunnel): Check {
  const { service, port } = options;
  return defineCheck(options, {
    id: 'tunnel-answers',
    kind: 'tunnelAnswers',
    claim: `Your port-forward on localhost:${port} leads into a Pod of Service ${service}`,
    reach: 'host',
    about: { service },
    judge: (run) =>
      run.eventually(async (): Promise<Look> => {
        const found = await throughTunnel(run, options, 'an answer from inside a Pod, by a tunnel');
        return isAnswerer(found) ? { holds: true, seen: `${found.pod} answers, on its own loopback` } : found;
      }),
  });
}
