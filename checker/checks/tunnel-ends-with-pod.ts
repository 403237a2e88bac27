import { answererOf, describeObservation } from '../probes/answer.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type HoldsNot, type Judgement } from './check.ts';
import { isAnswerer, type Tunnel, throughTunnel } from './tunnel.ts';

/** What a tunnel may do when the Pod at its end dies. */
const OUTCOMES = ['silent', 'another-pod'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** How long after the Pod has gone silent somebody else may still take its place, in milliseconds. */
const PATIENCE_MS = 5_000;

/** The checker deletes the Pod at the tunnel's end, and the reader has said what happens then. */
export function tunnelEndsWithPod(options: CheckOptions & Tunnel): Check {
  return defineCheck(options, {
    id: 'tunnel-ends-with-pod',
    kind: 'tunnelEndsWithPod',
    claim: 'You know what becomes of the tunnel when its Pod dies',
    reach: 'host',
    about: { service: options.service },
    disturbs: true,
    judge: (run) => judge(run, options),
  });
}

async function judge(run: CheckRun, options: Tunnel): Promise<Judgement> {
  const once = { tries: 1, waitedMs: 0 };
  const said = answerOf(run);
  const before = await throughTunnel(run, options, 'a tunnel that answers before its Pod dies');
  if (!isAnswerer(before)) return { ...before, ...once };
  if (said === undefined) return { ...missing('your answer', 'none'), ...once };
  await run.objects.deletePod(run.namespace, before.pod);
  const { outcome, words } = await watchTunnel(run, options, before.pod);
  const seen = `${before.pod} was deleted; then ${words}`;
  return outcome === said
    ? { holds: true, seen: `${seen}, as you said`, ...once }
    : { holds: false, expected: `"${said}", as you said`, seen, facts: { said, outcome }, ...once };
}

function missing(expected: string, seen: string): HoldsNot {
  return { holds: false, expected, seen, facts: {} };
}

function answerOf(run: CheckRun): Outcome | undefined {
  const answers = run.sheet('gatehouse.dev/v1 Answers')?.value['answers'];
  const said = (answers as Record<string, unknown> | undefined)?.['afterThePodDied'];
  return OUTCOMES.find((outcome) => outcome === said);
}

async function watchTunnel(run: CheckRun, { port }: Tunnel, pod: string): Promise<{ outcome: Outcome; words: string }> {
  const { clock, probes } = run.cluster;
  let silentSince: number | undefined;
  for (;;) {
    run.signal.throwIfAborted();
    const [answer] = await probes.http({ from: 'host' }, { url: `http://localhost:${port}/`, signal: run.signal });
    const other = answer && answererOf(answer)?.pod;
    if (other !== undefined && other !== pod) return { outcome: 'another-pod', words: `${other} answered` };
    if (other === pod) silentSince = undefined;
    else silentSince ??= clock.now();
    if (silentSince !== undefined && clock.now() - silentSince >= PATIENCE_MS)
      return { outcome: 'silent', words: answer ? describeObservation(answer) : 'nothing' };
    await clock.sleep(200, run.signal);
  }
}
