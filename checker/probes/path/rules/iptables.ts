import type { Words } from '../../../lab/words.ts';
import type { MetRule } from '../path.ts';
import { type Line, readLines } from './line.ts';
import type { Packet } from './packet.ts';

/**
 * The rules of kube-proxy's iptables mode that a packet meets, in the order in which the kernel tries them: from
 * KUBE-SERVICES by ClusterIP, or by way of KUBE-NODEPORTS (and KUBE-EXT-… since Kubernetes 1.25), to the Service's
 * KUBE-SVC-… chain, one of its KUBE-SEP-… chains, and DNAT. A Service without endpoints has a REJECT in the table
 * `filter` instead (kubernetes/kubernetes pkg/proxy/iptables/proxier.go).
 */
export function iptablesMet(saved: string, packet: Packet): MetRule[] {
  const lines = readLines(saved);
  const met: MetRule[] = [];
  follow('KUBE-SERVICES', lines, packet, met);
  if (met.some(({ line }) => line.includes(' KUBE-SVC-') || line.includes('DNAT'))) return met;
  const rejected = lines.find((line) => line.table === 'filter' && line.target === 'REJECT' && isFor(line, packet));
  return rejected ? [told(rejected, packet)] : met.filter(({ chain }) => chain !== 'KUBE-SERVICES');
}

function follow(chain: string, lines: readonly Line[], packet: Packet, met: MetRule[]): void {
  const chance = { left: 1 };
  const next: string[] = [];
  for (const line of lines) {
    if (line.table !== 'nat' || line.chain !== chain || !isFor(line, packet)) continue;
    const isDraw = line.target.startsWith('KUBE-SEP-');
    const isKept = line.keptSeconds !== undefined;
    const isTaken = !isDraw || (!isKept && leadsTo(line, lines, packet));
    const share = isDraw && !isKept ? shareOf(line, chance) : undefined;
    met.push({ ...told(line, packet, share), met: isTaken ? 'met' : 'possible' });
    if (isTaken && FOLLOWED.test(line.target)) next.push(line.target);
  }
  for (const one of next) follow(one, lines, packet, met);
}

/** Chains that lead on; `KUBE-XLB-…` and `KUBE-FW-…` are those of Kubernetes before 1.25. */
const FOLLOWED = /^KUBE-(NODEPORTS|EXT-|SVC-|SVL-|FW-|XLB-|SEP-)/;

/** Of all that come to the chain: the rules before have had their part already. */
function shareOf({ probability = 1 }: Line, chance: { left: number }): number {
  const share = chance.left * probability;
  chance.left -= share;
  return share;
}

/** Chains that are a list to look the packet up in: a rule there names the packets it is for. */
const LOOKUP = new Set(['KUBE-SERVICES', 'KUBE-NODEPORTS', 'KUBE-EXTERNAL-SERVICES']);

function isFor(line: Line, { address, port, isNodes, isFromPod }: Packet): boolean {
  if (line.destination !== undefined && line.destination !== address) return false;
  if (line.port !== undefined && line.port !== port) return false;
  if (line.protocol !== undefined && line.protocol !== 'tcp') return false;
  if (line.isLocal && !isNodes) return false;
  // A Pod that reaches itself by way of its Service, and nobody else.
  if (line.source !== undefined || (line.notFrom !== undefined && isFromPod)) return false;
  const isNamed = line.destination !== undefined || line.port !== undefined || line.isLocal;
  return isNamed || !LOOKUP.has(line.chain);
}

/** Whether this draw is the one that led where the packet went; of an unknown end each could have been. */
function leadsTo(draw: Line, lines: readonly Line[], { endpoint }: Packet): boolean {
  if (endpoint === undefined) return false;
  return lines.some(({ chain, to }) => chain === draw.target && to === endpoint);
}

function told(line: Line, packet: Packet, share?: number): MetRule {
  return { chain: line.chain, line: line.text, said: saidOf(line, packet, share), met: 'met' };
}

function saidOf(line: Line, { address, port }: Packet, share: number | undefined): Words {
  if (line.target === 'REJECT')
    return {
      en: 'the Service has no endpoints: the packet is refused with an ICMP message, and there is no rule that leads on',
      hi: 'Service ke paas endpoint nahi: packet ko ICMP message se refuse kar diya jaata hai, aage le jaane wala koi rule nahi',
    };
  if (line.target === 'KUBE-NODEPORTS')
    return {
      en: 'the last rule of all: the address is one of the node’s own, so the nodePorts are tried',
      hi: 'sabse aakhri rule: address Node ka apna hai, to ab nodePorts dekhe jaate hain',
    };
  if (line.target === 'KUBE-MARK-MASQ')
    return {
      en: line.notFrom
        ? `whoever comes from outside ${line.notFrom} gets the node as its sender, so that the answer comes back this way`
        : 'it gets the node as its sender, so that the answer comes back this way',
      hi: line.notFrom
        ? `jo ${line.notFrom} ke bahar se aata hai uska sender Node ban jaata hai, taaki jawaab isi raaste laute`
        : 'iska sender Node ban jaata hai, taaki jawaab isi raaste laute',
    };
  if (line.target === 'DNAT')
    return {
      en: `the destination is rewritten to ${line.to}: a Pod’s address and its targetPort`,
      hi: `destination badal kar ${line.to} ho jaata hai: ek Pod ka address aur uska targetPort`,
    };
  if (line.keptSeconds !== undefined)
    return {
      en: `whoever was given this Pod within the last ${line.keptSeconds} s gets it again (sessionAffinity)`,
      hi: `jisko pichhle ${line.keptSeconds} s mein yeh Pod mila tha, use phir yahi milta hai (sessionAffinity)`,
    };
  if (share !== undefined) return drawSaid(line.probability, share);
  return {
    en: `the packet is for ${address}:${port}: its Service’s own chain decides`,
    hi: `packet ${address}:${port} ke liye hai: uske Service ki apni chain tay karti hai`,
  };
}

function drawSaid(probability: number | undefined, share: number): Words {
  const each = Math.round(1 / share);
  if (each === 1)
    return {
      en: 'there is one Pod, and it gets every connection',
      hi: 'Pod ek hi hai, har connection usi ko milta hai',
    };
  return probability === undefined
    ? {
        en: `whatever is left goes to this Pod: one in ${each} of all connections`,
        hi: `jo bach gaya woh is Pod ko: kul ${each} mein se ek connection`,
      }
    : {
        en: `a draw: ${Math.round(probability * 100)} % of what comes to this line goes to this Pod, one in ${each} of all connections`,
        hi: `draw: is line tak aane walon ka ${Math.round(probability * 100)} % is Pod ko, yaani kul ${each} mein se ek connection`,
      };
}
