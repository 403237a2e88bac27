import type { DnsAnswer, DnsRecordType, DnsResponse, ProcessContext } from '@ngrok/webernetes';
import type { Call, Program } from '../program.ts';
import { usage } from './usage.ts';

const recordTypes: readonly string[] = ['A', 'AAAA', 'CNAME', 'SRV'] satisfies DnsRecordType[];

/**
 * `nslookup [-type=TYPE] NAME [SERVER]` as BusyBox 1.37 prints it. Unlike every other program it knows no `ndots`: a
 * name with a dot is asked for as it stands, and one without is tried with the whole search list, where each domain
 * that does not have it is an error (so `nslookup web` prints web's address and exits 1).
 */
export const nslookup: Program = async (call) => {
  const options = call.args.filter((arg) => arg.startsWith('-') && arg !== '-debug');
  const [name, server = call.process.pod.config.dnsConfig?.servers[0]] = call.args.filter(
    (arg) => !arg.startsWith('-'),
  );
  const types =
    options.length === 0
      ? ['A', 'AAAA']
      : options.map((option) => /^-(?:query)?type=(.+)$/.exec(option)?.[1]?.toUpperCase());
  if (
    name === undefined ||
    server === undefined ||
    types.some((type) => type === undefined || !recordTypes.includes(type))
  ) {
    return usage(call, 'nslookup [-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]');
  }
  return lookUp(call, name, types as DnsRecordType[], server);
};

async function lookUp(call: Call, name: string, types: readonly DnsRecordType[], server: string): Promise<number> {
  const replies: [string, DnsResponse][] = [];
  try {
    for (const type of types) {
      for (const full of candidates(call.process, name))
        replies.push([full, await ask(call.process, server, full, type)]);
    }
  } catch {
    call.stdout(';; connection timed out; no servers could be reached\n\n');
    return 1;
  }
  call.stdout(`Server:\t\t${server}\nAddress:\t${server}:53\n\n`);
  for (const [full, reply] of replies) call.stdout(`${printed(full, reply)}\n`);
  return replies.every(([, { rcode }]) => rcode === 'NOERROR') ? 0 : 1;
}

function candidates(process: ProcessContext, name: string): readonly string[] {
  const [a, b, c, d] = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(name)?.slice(1) ?? [];
  if (a !== undefined) return [`${d}.${c}.${b}.${a}.in-addr.arpa`];
  const searches = process.pod.config.dnsConfig?.searches ?? [];
  return name.includes('.') || searches.length === 0 ? [name] : searches.map((domain) => `${name}.${domain}`);
}

async function ask(process: ProcessContext, server: string, name: string, type: DnsRecordType): Promise<DnsResponse> {
  return process.network.sendDns(`${server}:53`, { name: name.replace(/\.$/, ''), type });
}

function printed(name: string, { rcode, answers }: DnsResponse): string {
  if (rcode !== 'NOERROR') return `** server can't find ${name.replace(/\.$/, '')}: ${rcode}\n`;
  const services = answers.filter((answer) => answer.type === 'SRV').length;
  return answers.map((answer) => `${printedAnswer(answer, services)}\n`).join('');
}

function printedAnswer(answer: DnsAnswer, services: number): string {
  switch (answer.type) {
    case 'CNAME':
      return `${answer.name}\tcanonical name = ${answer.target}`;
    case 'SRV':
      return `${answer.name}\tservice = 0 ${Math.floor(100 / services)} ${answer.port} ${answer.target}`;
    default:
      return `Name:\t${answer.name}\nAddress: ${answer.address}`;
  }
}
