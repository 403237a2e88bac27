import { describeObservation } from '../probes/answer.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Judgement, type Look } from './check.ts';
import { ingressAddress } from './load-balancer-answers.ts';

/** Deleting the Service takes its outside address away. The reader's manifest is applied again afterwards. */
export function addressGoesWithService(options: CheckOptions & { service: string; port: number }): Check {
  return defineCheck(options, {
    id: 'address-goes-with-service',
    kind: 'addressGoesWithService',
    claim: `Deleting Service ${options.service} takes its address away`,
    reach: 'host',
    about: { service: options.service },
    needs: ['loadBalancer'],
    disturbs: true,
    judge: (run) => judge(run, options.service, options.port),
  });
}

async function judge(run: CheckRun, name: string, port: number): Promise<Judgement> {
  const address = ingressAddress(await run.objects.service(run.namespace, name));
  const url = `http://${address}:${port}/`;
  const [before] = await run.cluster.probes.http({ from: 'host' }, { url, signal: run.signal });
  if (before?.kind !== 'answered') {
    const seen = before ? describeObservation(before) : 'nothing';
    return {
      holds: false,
      expected: `an answer on ${address}:${port} before the Service is deleted`,
      seen,
      tries: 1,
      waitedMs: 0,
    };
  }
  await run.objects.deleteService(run.namespace, name);
  try {
    return await run.eventually(() => look(run, name, url));
  } finally {
    await run.restore('Service', name);
  }
}

async function look(run: CheckRun, name: string, url: string): Promise<Look> {
  const expected = 'no Service, and no answer at its address';
  if (await run.objects.service(run.namespace, name))
    return { holds: false, expected, seen: 'the Service is still there' };
  const [after] = await run.cluster.probes.http({ from: 'host' }, { url, signal: run.signal });
  const seen = after ? describeObservation(after) : 'nothing';
  return after?.kind === 'answered'
    ? { holds: false, expected, seen }
    : { holds: true, seen: `answered before, now ${seen}` };
}
