import { dnsRecords } from '../probes/dns-records.ts';
import { CannotJudgeError, type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

interface Options extends CheckOptions {
  /** A headless Service. */
  readonly service: string;
  /** The Pods that should stand behind it. */
  readonly pods: readonly string[];
}

/** For the name of a headless Service, DNS answers with the address of each of these Pods, and with no other. */
export function dnsShowsPods(options: Options): Check {
  const { service, pods } = options;
  return defineCheck(options, {
    id: 'dns-shows-pods',
    kind: 'dnsShowsPods',
    claim: `DNS answers for ${service} with the addresses of ${pods.join(' and ')}`,
    reach: 'pod',
    about: { service },
    judge: (run) => run.eventually(() => look(run, options)),
  });
}

async function look(run: CheckRun, { service, pods }: Options): Promise<Look> {
  const name = `${service}.${run.namespace}.svc.cluster.local`;
  const wanted = await Promise.all(
    pods.map(async (pod) => (await run.objects.pod(run.namespace, pod))?.status?.podIP ?? `(${pod} has no address)`),
  );
  const records = await dnsRecords(run.cluster, run.visitor, name, run.signal);
  if (records.kind === 'unanswered') throw new CannotJudgeError(`the cluster’s DNS does not answer: ${records.detail}`);
  const found = records.kind === 'known' ? records.addresses.toSorted() : [];
  const seen = `${name}: ${found.join(', ') || 'no such host'}`;
  const isRight = found.join() === wanted.toSorted().join();
  return isRight ? { holds: true, seen } : { holds: false, expected: wanted.join(', '), seen };
}
