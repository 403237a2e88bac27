import { type Check, type CheckOptions, defineCheck, type HoldsNot, type Look } from './check.ts';
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
    judge: (run) => {
      let dropped: HoldsNot | undefined;
      return run.eventually(async (): Promise<Look> => {
        const found = await throughTunnel(run, options, 'an answer from inside a Pod, by a tunnel');
        if (isAnswerer(found)) return { holds: true, seen: `${found.pod} answers, on its own loopback` };
        // kubectl ends a tunnel whose other end nobody listens at: from then on it looks as if there had been none.
        if (found.silence === 'reset') dropped = found;
        return found.silence === 'refused' && dropped ? dropped : found;
      });
    },
  });
}
