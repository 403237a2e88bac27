import { type Cluster, ExecError, type PodRef } from '../cluster/cluster.ts';

/** Everything the cluster's DNS says of a full name. */
export type DnsRecords =
  | {
      readonly kind: 'known';
      readonly addresses: readonly string[];
      /** Where the name is an alias (CNAME): whose. */
      readonly aliasOf?: string;
    }
  | { readonly kind: 'no-such-host' | 'unanswered'; readonly detail: string };

/**
 * Asks for the A records of a full name, by `nslookup` in that Pod; aliases are followed as far as the cluster's DNS
 * does. Other than a connection, this shows all addresses of a headless Service, and the alias of an ExternalName.
 * @param name with its namespace and `svc.cluster.local`: BusyBox's nslookup is no judge of short names
 * @throws {ExecError} where the Pod has no nslookup
 */
export async function dnsRecords(
  cluster: Cluster,
  pod: PodRef,
  name: string,
  signal?: AbortSignal,
): Promise<DnsRecords> {
  const options = { timeoutMs: 10_000, ...(signal && { signal }) };
  const { stdout, stderr } = await cluster.exec(pod, ['nslookup', '-type=a', name], options);
  const said = `${stdout}\n${stderr}`;
  if (/timed out|no servers could be reached|connection refused/i.test(said))
    return { kind: 'unanswered', detail: firstLine(said) };
  if (/NXDOMAIN|can't find/i.test(said)) return { kind: 'no-such-host', detail: firstLine(said) };
  if (!/^Server:/m.test(said)) throw new ExecError(`nslookup in Pod ${pod.pod} said: ${firstLine(said)}`);
  // The first "Address" is the DNS server's own, with its port.
  const addresses = Array.from(stdout.matchAll(/^Address(?: \d+)?:\s*([\d.]+)$/gm), ([, address]) => address ?? '');
  const aliasOf = /canonical name = (\S+)/.exec(stdout)?.[1]?.replace(/\.$/, '');
  return { kind: 'known', addresses, ...(aliasOf && { aliasOf }) };
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
