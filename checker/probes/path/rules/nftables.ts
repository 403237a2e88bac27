import type { Words } from '../../../lab/words.ts';
import type { MetRule } from '../path.ts';
import type { Packet } from './packet.ts';

/**
 * The rules of kube-proxy's nftables mode that a packet meets, from `nft list table ip kube-proxy`. As published in
 * kubernetes/kubernetes pkg/proxy/nftables/README.md and proxier.go: verdict maps lead from an address to a chain,
 * `service-ips` (`10.96.0.20 . tcp . 80 : goto service-…`), `service-nodeports` (`tcp . 30001 : goto external-…`),
 * `no-endpoint-services` and `no-endpoint-nodeports` (`… : goto reject-chain`); a `service-…` chain draws with
 * `numgen random mod N vmap { 0 : goto endpoint-…, … }`, and an `endpoint-…` chain rewrites (`dnat to 10.244.0.5:80`).
 */
export function nftablesMet(listing: string, packet: Packet): MetRule[] {
  const refused = lookUp(listing, packet, 'no-endpoint-services', 'no-endpoint-nodeports');
  if (refused) return [{ ...refused.rule, said: REFUSED }];
  const found = lookUp(listing, packet, 'service-ips', 'service-nodeports');
  return found ? [found.rule, ...inChain(listing, found.chain, packet)] : [];
}

function lookUp(
  listing: string,
  { address, port, isNodes }: Packet,
  byAddress: string,
  byNodePort: string,
): { readonly rule: MetRule; readonly chain: string } | undefined {
  const map = isNodes ? byNodePort : byAddress;
  const key = isNodes ? `tcp . ${port}` : `${address} . tcp . ${port}`;
  const body = block(listing, 'map', map);
  const start = new RegExp(`(?:\\{|,)\\s*(${literal(key)}(?: comment "[^"]*")? : goto ([^\\s,}]+))`).exec(body);
  const [, line, chain] = start ?? [];
  if (line === undefined || chain === undefined) return undefined;
  const said = {
    en: `one look into the map ${map}: ${isNodes ? `nodePort ${port}` : `${address}:${port}`} has a chain of its own`,
    hi: `map ${map} mein ek nazar: ${isNodes ? `nodePort ${port}` : `${address}:${port}`} ki apni chain hai`,
  };
  return { rule: { chain: map, line, said, met: 'met' }, chain };
}

function inChain(listing: string, chain: string, packet: Packet): MetRule[] {
  const rules = block(listing, 'chain', chain)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /\b(goto|jump|dnat|vmap)\b/.test(line));
  return rules.flatMap((line): MetRule[] => {
    if (line.includes('vmap')) return drawn(listing, chain, line, packet);
    const to = /dnat to (\S+)/.exec(line)?.[1];
    if (to) return [{ chain, line, said: rewritten(to), met: 'met' }];
    if (line.includes('mark-for-masquerade'))
      return isMasqueraded(line, packet) ? [{ chain, line, said: MASQUERADED, met: 'met' }] : [];
    const next = /goto (\S+)/.exec(line)?.[1];
    return next ? [{ chain, line, said: GOES_ON, met: 'met' }, ...inChain(listing, next, packet)] : [];
  });
}

/** `ip saddr != …` is for those from elsewhere, `ip saddr …` for a Pod that reaches itself, and `ip daddr` for one address. */
function isMasqueraded(line: string, { address, isFromPod }: Packet): boolean {
  const daddr = /ip daddr ([\d.]+)/.exec(line)?.[1];
  if (daddr !== undefined && daddr !== address) return false;
  if (/ip saddr != /.test(line)) return !isFromPod;
  return !/ip saddr /.test(line);
}

function drawn(listing: string, chain: string, line: string, packet: Packet): MetRule[] {
  const draws = Array.from(line.matchAll(/\d+ : goto ([^\s,}]+)/g), ([, target = '']) => target);
  const said: Words = {
    en: `a draw: each of ${draws.length} Pods gets one in ${draws.length} of the connections`,
    hi: `draw: ${draws.length} Pods mein se har ek ko ${draws.length} mein se ek connection`,
  };
  const taken = draws.find((target) => block(listing, 'chain', target).includes(`dnat to ${packet.endpoint}`));
  return [{ chain, line, said, met: 'met' }, ...(taken ? inChain(listing, taken, packet) : [])];
}

/** What stands between the braces of a map or a chain; nothing where it is not listed. */
function block(listing: string, kind: 'map' | 'chain', name: string): string {
  const found = new RegExp(`^\\t${kind} ${literal(name)} \\{\\n([\\s\\S]*?)^\\t\\}`, 'm').exec(listing);
  return found?.[1] ?? '';
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const REFUSED: Words = {
  en: 'the Service has no endpoints: the packet is refused with an ICMP message',
  hi: 'Service ke paas endpoint nahi: packet ko ICMP message se refuse kar diya jaata hai',
};

const MASQUERADED: Words = {
  en: 'it gets the node as its sender, so that the answer comes back this way',
  hi: 'iska sender Node ban jaata hai, taaki jawaab isi raaste laute',
};

const GOES_ON: Words = {
  en: 'from outside or from inside, the Service’s own chain decides',
  hi: 'bahar se ho ya andar se, Service ki apni chain tay karti hai',
};

const rewritten = (to: string): Words => ({
  en: `the destination is rewritten to ${to}: a Pod’s address and its targetPort`,
  hi: `destination badal kar ${to} ho jaata hai: ek Pod ka address aur uska targetPort`,
});
