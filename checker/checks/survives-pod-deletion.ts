import { describeTally, tallyAnswers } from '../probes/tally.ts';
import type { Endpoint } from '../run/pods.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Judgement, type Look } from './check.ts';
import { asker, endpointsBehind } from './every-pod.ts';

interface SurvivalOptions extends CheckOptions {
  readonly service: string;
  /** Where the requests come from: a Pod of the lab. */
  readonly from: string;
  readonly url: string;
}

/** The checker deletes a Pod; a new one with a new IP serves behind the same name and ClusterIP, without a failed request. */
export function survivesPodDeletion(options: SurvivalOptions): Check {
  return defineCheck(options, {
    id: 'survives-pod-deletion',
    kind: 'survivesPodDeletion',
    claim: `When a Pod is deleted, a new one with a new IP serves behind the same name and ClusterIP`,
    reach: 'pod',
    about: { service: options.service, pod: options.from },
    disturbs: true,
    judge: (run) => judge(run, options),
  });
}

async function judge(run: CheckRun, options: SurvivalOptions): Promise<Judgement> {
  const before = await endpointsBehind(run, options.service);
  const clusterIP = (await run.objects.service(run.namespace, options.service))?.spec?.clusterIP;
  const victim = before[0];
  if (!victim?.pod)
    return {
      holds: false,
      expected: 'a Pod to delete',
      seen: 'no ready Pod behind the Service',
      tries: 1,
      waitedMs: 0,
    };
  await run.objects.deletePod(run.namespace, victim.pod);
  return run.eventually(() => look(run, options, { before, victim, clusterIP }));
}

interface Before {
  readonly before: readonly Endpoint[];
  readonly victim: Endpoint;
  readonly clusterIP: string | undefined;
}

async function look(run: CheckRun, options: SurvivalOptions, { before, victim, clusterIP }: Before): Promise<Look> {
  const expected = `a new Pod in place of ${victim.pod} (${victim.address}), answering at ${options.url}`;
  const now = await endpointsBehind(run, options.service);
  const known = new Set(before.map(({ pod }) => pod));
  const newcomer = now.find(({ pod, address }) => !known.has(pod) && address !== victim.address);
  if (!newcomer || now.length < before.length)
    return { holds: false, expected, seen: `${now.length} of ${before.length} Pods behind the Service` };
  const address = (await run.objects.service(run.namespace, options.service))?.spec?.clusterIP;
  if (address !== clusterIP) return { holds: false, expected, seen: `the ClusterIP became ${address}`, hopeless: true };
  const ask = asker(run, { from: 'pod', namespace: run.namespace, pod: options.from }, options.url);
  const first = await tallyAnswers(ask, now);
  if (first.wrong || first.missing.length > 0) return { holds: false, expected, seen: describeTally(first) };
  // The new Pod has answered through the name, so the node's rules are the new ones: from here on nothing may fail.
  const after = await tallyAnswers(ask, now);
  const seen = `${newcomer.pod} (${newcomer.address}) in place of ${victim.pod} (${victim.address}); ${describeTally(after)}`;
  return after.wrong ? { holds: false, expected, seen, hopeless: true } : { holds: true, seen };
}
