import { type Check, type CheckOptions, type CheckRun, defineCheck, type Judgement, type Look } from './check.ts';
import { isAnswerer, type Tunnel, throughTunnel } from './tunnel.ts';

/**
 * The checker deletes the Service, and the tunnel goes on: the Service was only asked for the name of a Pod, and neither
 * its nodePort nor its ClusterIP is on the way. The reader's manifest is applied again afterwards.
 */
export function tunnelNeedsNoService(options: CheckOptions & Tunnel): Check {
  const { service } = options;
  return defineCheck(options, {
    id: 'tunnel-needs-no-service',
    kind: 'tunnelNeedsNoService',
    claim: `It goes on while Service ${service} is deleted: neither nodePort nor ClusterIP is on its way`,
    reach: 'host',
    about: { service },
    disturbs: true,
    judge: (run) => judge(run, options),
  });
}

async function judge(run: CheckRun, options: Tunnel): Promise<Judgement> {
  const expected = 'the same Pod, before and after';
  const before = await throughTunnel(run, options, expected);
  if (!isAnswerer(before)) return { ...before, tries: 1, waitedMs: 0 };
  await run.objects.deleteService(run.namespace, options.service);
  try {
    return await run.eventuallyAnswers(() => look(run, options, before.pod));
  } finally {
    await run.restore('Service', options.service);
  }
}

async function look(run: CheckRun, { service, port }: Tunnel, pod: string): Promise<Look> {
  const expected = `${pod} goes on answering without the Service`;
  if (await run.objects.service(run.namespace, service))
    return { holds: false, expected, seen: 'the Service is still there' };
  const [answer] = await run.cluster.probes.http(
    { from: 'host' },
    { url: `http://localhost:${port}/`, signal: run.signal },
  );
  const isSame = answer?.kind === 'answered' && answer.body.includes(`Server name: ${pod}\n`);
  return isSame
    ? { holds: true, seen: `${pod} answers, and there is no Service` }
    : { holds: false, expected, seen: answer?.kind ?? 'nothing' };
}
