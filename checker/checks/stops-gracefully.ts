import { answererOf } from '../probes/answer.ts';
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
 * For how long a Pod has to go on answering once it is told to end, in milliseconds: kind's kube-proxy writes its rules
 * at most once a second, and until then requests still come.
 */
const LONG_ENOUGH_MS = 2_000;

/** A Pod that is deleted goes on answering until every node has heard that it is leaving. */
export function stopsGracefully(options: Options): Check {
  const { service, deployment } = options;
  return defineCheck(options, {
    id: 'stops-gracefully',
    kind: 'stopsGracefully',
    claim: `A Pod of Service ${service} that is told to end goes on answering for ${LONG_ENOUGH_MS / 1000} seconds`,
    reach: 'pod',
    about: { service, deployment },
    disturbs: true,
    judge: (run) => judge(run, options),
  });
}

async function judge(run: CheckRun, { service, port }: Options): Promise<Judgement> {
  const expected = `answers for ${LONG_ENOUGH_MS / 1000} s after the Pod was deleted`;
  const victim = (await endpointsBehind(run, service))[0];
  if (!victim?.pod) return { holds: false, expected, seen: 'no ready Pod behind the Service', tries: 1, waitedMs: 0 };
  const { clock } = run.cluster;
  const url = `http://${victim.address}:${port}/`;
  const alive = await run.eventuallyAnswers(async () => ((await answersAs(run, url, victim.pod)) ? UP : DOWN));
  if (!alive.holds) return alive;
  await run.objects.deletePod(run.namespace, victim.pod);
  const start = clock.now();
  let tries = 0;
  for (;;) {
    run.signal.throwIfAborted();
    const asked = clock.now() - start;
    const isItself = await answersAs(run, url, victim.pod);
    tries++;
    const seen = `${victim.pod} ${isItself ? 'still answered' : 'was silent'} ${(asked / 1000).toFixed(1)} s after it was deleted`;
    if (!isItself) return { holds: false, expected, seen, tries, waitedMs: asked };
    if (asked >= LONG_ENOUGH_MS) return { holds: true, seen, tries, waitedMs: asked };
    await clock.sleep(100, run.signal);
  }
}

const UP: Look = { holds: true, seen: 'it answers' };
const DOWN: Look = { holds: false, expected: 'an answer before the Pod is deleted', seen: 'none' };

async function answersAs(run: CheckRun, url: string, pod: string | undefined): Promise<boolean> {
  const probe = { url, timeoutMs: 1_000, signal: run.signal };
  const [answer] = await run.cluster.probes.http({ from: 'pod', ...run.visitor }, probe);
  return answer !== undefined && answererOf(answer)?.pod === pod;
}
