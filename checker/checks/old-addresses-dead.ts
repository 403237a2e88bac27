import { describeObservation } from '../probes/answer.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Judgement, type Look } from './check.ts';
import { endpointsBehind } from './every-pod.ts';

interface Options extends CheckOptions {
  readonly service: string;
  /** Whose Pods they are. */
  readonly deployment: string;
  /** Where the container listens. */
  readonly port: number;
}

/**
 * The address of a Pod dies with it: nobody answers there any more, while the Service goes on. A deleted Pod may finish
 * first what it was told to (its grace period), so the silence is waited for.
 */
export function oldAddressesDead(options: Options): Check {
  const { service, deployment } = options;
  return defineCheck(options, {
    id: 'old-addresses-dead',
    kind: 'oldAddressesDead',
    claim: `The address of a Pod of Service ${service} dies with the Pod`,
    reach: 'pod',
    about: { service, deployment },
    disturbs: true,
    judge: (run) => judge(run, options),
  });
}

async function judge(run: CheckRun, { service, port }: Options): Promise<Judgement> {
  const victim = (await endpointsBehind(run, service))[0];
  const expected = 'an address that answers while its Pod lives, and not afterwards';
  if (!victim?.pod) return { holds: false, expected, seen: 'no ready Pod behind the Service', tries: 1, waitedMs: 0 };
  const url = `http://${victim.address}:${port}/`;
  const before = await run.eventuallyAnswers(() => look(run, url, { answers: true, expected }));
  if (!before.holds) return before;
  await run.objects.deletePod(run.namespace, victim.pod);
  const after = await run.eventually(() => look(run, url, { answers: false, expected }));
  return after.holds ? { ...after, seen: `${victim.address} answered as ${victim.pod}; now ${after.seen}` } : after;
}

async function look(run: CheckRun, url: string, wanted: { answers: boolean; expected: string }): Promise<Look> {
  const probe = { url, timeoutMs: 1_000, signal: run.signal };
  const [answer] = await run.cluster.probes.http({ from: 'pod', ...run.visitor }, probe);
  const seen = answer ? describeObservation(answer) : 'nothing';
  return (answer?.kind === 'answered') === wanted.answers
    ? { holds: true, seen }
    : { holds: false, expected: wanted.expected, seen };
}
