import { answererOf, describeObservation } from '../probes/answer.ts';
import { type Check, type CheckOptions, defineCheck, type Look } from './check.ts';
import { addressOf, ingressNamed } from './ingress-address.ts';

/** A host that no rule names gets no answer of the shop: 404, from the controller itself. */
export function ingressHostOnly(options: CheckOptions & { ingress: string; other: string }): Check {
  const { ingress, other } = options;
  return defineCheck(options, {
    id: 'other-host-refused',
    kind: 'ingressHostOnly',
    claim: `Another host (${other}) is not served`,
    reach: 'host',
    about: { ingress },
    needs: ['ingress'],
    judge: (run) =>
      run.eventuallyAnswers(async (): Promise<Look> => {
        const expected = 'HTTP 404, of no Pod of yours';
        const found = await ingressNamed(run, ingress);
        const address = found && addressOf(found);
        if (!address) return { holds: false, expected, seen: 'the Ingress has no address' };
        const probe = { url: `http://${address}/`, host: other, signal: run.signal };
        const [answer] = await run.cluster.probes.http({ from: 'host' }, probe);
        const seen = answer ? describeObservation(answer) : 'nothing';
        if (answer?.kind === 'answered' && answer.status === 404) return { holds: true, seen };
        return { holds: false, expected, seen, hopeless: answer !== undefined && answererOf(answer) !== undefined };
      }),
  });
}
