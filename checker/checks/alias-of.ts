import { dnsRecords } from '../probes/dns-records.ts';
import { CannotJudgeError, type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

interface AliasOptions extends CheckOptions {
  /** Of type ExternalName. */
  readonly service: string;
  /** The full name it stands for. */
  readonly of: string;
}

/** The Service is an alias: DNS answers for its name with another name (CNAME), and with what that one leads to. */
export function aliasOf(options: AliasOptions): Check {
  const { service, of } = options;
  return defineCheck(options, {
    id: 'alias',
    kind: 'aliasOf',
    claim: `DNS says that ${service} is another name of ${of}`,
    reach: 'pod',
    about: { service },
    judge: (run) => run.eventually(() => look(run, options)),
  });
}

async function look(run: CheckRun, { service: name, of }: AliasOptions): Promise<Look> {
  const service = await run.objects.service(run.namespace, name);
  const expected = `an alias of ${of}`;
  if (!service)
    return { holds: false, expected, seen: `no Service ${name} in namespace ${run.namespace}`, hopeless: true };
  if (service.spec?.type !== 'ExternalName')
    return { holds: false, expected, seen: `type ${service.spec?.type}`, hopeless: true };
  const full = `${name}.${run.namespace}.svc.cluster.local`;
  const records = await dnsRecords(run.cluster, run.visitor, full, run.signal);
  if (records.kind === 'unanswered') throw new CannotJudgeError(`the cluster’s DNS does not answer: ${records.detail}`);
  if (records.kind !== 'known')
    return { holds: false, expected, seen: `${full}: no such host (externalName: ${service.spec.externalName})` };
  const seen = records.aliasOf
    ? `${full} is an alias of ${records.aliasOf}: ${records.addresses.join(', ') || 'no address'}`
    : `${full}: ${records.addresses.join(', ')}, and no alias`;
  const right = records.aliasOf === of && records.addresses.length > 0;
  return right ? { holds: true, seen } : { holds: false, expected, seen };
}
