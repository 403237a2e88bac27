import type { DnsObservation, PodRef } from '../cluster/cluster.ts';
import {
  CannotJudgeError,
  type Check,
  type CheckOptions,
  type CheckRun,
  defineCheck,
  type Judgement,
  type Look,
} from './check.ts';

interface NameOptions extends CheckOptions {
  readonly service: string;
  readonly names: readonly string[];
  /** A Pod of the lab, or the checker's own Pod in another namespace. */
  readonly from: { readonly pod: string } | 'visitor';
  /** Whether the names must lead to the Service's ClusterIP, or to nothing. */
  readonly leadTo: 'cluster-ip' | 'nothing';
}

/** What a program in a Pod gets for the Service's name: its ClusterIP, or no such host. */
export function nameResolves(options: NameOptions): Check {
  const { service, from } = options;
  return defineCheck(options, {
    id: 'name-resolves',
    kind: 'nameResolves',
    claim: `${options.names.join(' and ')} lead${options.names.length > 1 ? '' : 's'} to the ClusterIP of Service ${service}`,
    reach: 'pod',
    about: { service, ...(from !== 'visitor' && { pod: from.pod }) },
    judge: (run) => judge(run, options),
  });
}

/** That the cluster's DNS is silent is no fault of the reader's. */
async function judge(run: CheckRun, options: NameOptions): Promise<Judgement> {
  const judgement = await run.eventually(() => look(run, options));
  if (!judgement.holds && judgement.seen.includes(SILENT)) throw new CannotJudgeError(judgement.seen);
  return judgement;
}

const SILENT = 'the cluster’s DNS does not answer';

async function look(run: CheckRun, { service: name, names, from, leadTo }: NameOptions): Promise<Look> {
  const pod: PodRef = from === 'visitor' ? run.visitor : { namespace: run.namespace, pod: from.pod };
  const service = await run.objects.service(run.namespace, name);
  const clusterIP = service?.spec?.clusterIP;
  const answers = await Promise.all(names.map((asked) => run.cluster.probes.resolve(pod, asked, run.signal)));
  const isUnknown = answers.some(({ kind }) => kind === 'no-such-host');
  if (isUnknown && (await isSilent(run, pod))) return { holds: false, expected: 'an answer', seen: SILENT };
  const seen = answers.map((answer, index) => `${names[index]}: ${answerText(answer)}`).join('; ');
  const expected = leadTo === 'nothing' ? 'no such host' : `the ClusterIP ${clusterIP ?? '(none yet)'}`;
  // A name that only the outside could know may stay without an answer: that leads nowhere as well.
  const right = answers.every((answer) =>
    leadTo === 'nothing' ? answer.kind !== 'resolved' : leads(answer, clusterIP),
  );
  return right ? { holds: true, seen } : { holds: false, expected, seen };
}

/**
 * To a program, a DNS behind which nobody answers is one that does not know the name: it is asked for one that every
 * cluster has. A Pod that asks elsewhere by its own wish asks rightly or wrongly, and is judged.
 */
async function isSilent(run: CheckRun, { namespace, pod: name }: PodRef): Promise<boolean> {
  const known = await run.cluster.probes.resolve({ namespace, pod: name }, 'kubernetes.default.svc', run.signal);
  if (known.kind === 'resolved') return false;
  const { dnsPolicy = 'ClusterFirst', dnsConfig, hostNetwork } = (await run.objects.pod(namespace, name))?.spec ?? {};
  return dnsPolicy === 'ClusterFirst' && dnsConfig === undefined && !hostNetwork;
}

function leads(answer: DnsObservation, clusterIP: string | undefined): boolean {
  return answer.kind === 'resolved' && answer.address === clusterIP;
}

function answerText(answer: DnsObservation): string {
  if (answer.kind === 'resolved') return answer.address;
  return answer.kind === 'no-such-host' ? 'no such host' : SILENT;
}
