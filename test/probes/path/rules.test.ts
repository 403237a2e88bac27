import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { iptablesMet } from '../../../checker/probes/path/rules/iptables.ts';
import { nftablesMet } from '../../../checker/probes/path/rules/nftables.ts';
import type { Packet } from '../../../checker/probes/path/rules/packet.ts';

const fixture = (name: string): Promise<string> => readFile(path.join(import.meta.dirname, 'fixtures', name), 'utf8');

/** Real: `docker exec NODE iptables-save` on kind, Kubernetes 1.20, with five Services in namespace `trace`. */
const saved = await fixture('kube-proxy-iptables.txt');
const NODE: Packet = { address: '172.18.0.4', port: 30_001, isNodes: true, isFromPod: false };

const told = (rules: ReturnType<typeof iptablesMet>) =>
  rules.map(({ line, met }) => `${met} ${/ -j (.*)$/.exec(line)?.[1] ?? line}`);

describe('the rules of kube-proxy’s iptables mode', () => {
  it('lead from a nodePort over its chain and one draw to the Pod that answered', () => {
    const rules = iptablesMet(saved, { ...NODE, endpoint: '10.244.0.5:80' });
    expect(told(rules)).toEqual([
      'met KUBE-NODEPORTS',
      'met KUBE-MARK-MASQ',
      'met KUBE-SVC-T4EQP2JAMIKOG4VV',
      'possible KUBE-SEP-HMU4QMP5ISWY2ODR',
      'met KUBE-SEP-NKO7KRNRLB7MBNH7',
      'possible KUBE-SEP-PV3FDW7NWUXMFPBN',
      'met DNAT --to-destination 10.244.0.5:80',
    ]);
  });

  it('lead from a ClusterIP without a nodePort, and a Pod keeps its own address as the sender', () => {
    const packet = { address: '10.96.51.124', port: 80, isNodes: false, isFromPod: true, endpoint: '10.244.0.6:80' };
    expect(told(iptablesMet(saved, packet))).toEqual([
      'met KUBE-SVC-T4EQP2JAMIKOG4VV',
      'possible KUBE-SEP-HMU4QMP5ISWY2ODR',
      'possible KUBE-SEP-NKO7KRNRLB7MBNH7',
      'met KUBE-SEP-PV3FDW7NWUXMFPBN',
      'met DNAT --to-destination 10.244.0.6:80',
    ]);
  });

  it('say that each of three Pods gets one in three, though the kernel draws with 1/3, 1/2 and 1', () => {
    const draws = iptablesMet(saved, { ...NODE, endpoint: '10.244.0.5:80' }).filter(({ line }) =>
      line.includes(' -j KUBE-SEP-'),
    );
    expect(draws.map(({ said }) => said.en)).toEqual([
      'a draw: 33 % of what comes to this line goes to this Pod, one in 3 of all connections',
      'a draw: 50 % of what comes to this line goes to this Pod, one in 3 of all connections',
      'whatever is left goes to this Pod: one in 3 of all connections',
    ]);
  });

  it('leave it open which Pod it is where nobody answered', () => {
    const rules = iptablesMet(saved, NODE).filter(({ line }) => line.includes(' -j KUBE-SEP-'));
    expect(rules.map(({ met }) => met)).toEqual(['possible', 'possible', 'possible']);
  });

  it('refuse where a Service has no endpoints, by ClusterIP as by nodePort', () => {
    const byNode = iptablesMet(saved, { ...NODE, port: 30_002 });
    const byAddress = iptablesMet(saved, { address: '10.96.149.255', port: 80, isNodes: false, isFromPod: true });
    expect(told(byNode)).toEqual(['met REJECT --reject-with icmp-port-unreachable']);
    expect(told(byAddress)).toEqual(['met REJECT --reject-with icmp-port-unreachable']);
  });

  it('are none for a port that the Service does not have', () => {
    expect(iptablesMet(saved, { address: '10.96.51.124', port: 81, isNodes: false, isFromPod: true })).toEqual([]);
  });

  it('tell of a kept first draw where the Service has sessionAffinity', () => {
    const packet = { address: '10.96.47.229', port: 80, isNodes: false, isFromPod: true };
    const said = iptablesMet(saved, packet).map((rule) => rule.said.en);
    expect(said).toContain('whoever was given this Pod within the last 10800 s gets it again (sessionAffinity)');
  });

  it('are read by their options, never by what a comment says', () => {
    const hostile =
      '-A KUBE-SERVICES -d 10.96.0.9/32 -p tcp -m comment --comment "x -j DNAT \\" --dport 81" -m tcp --dport 80 -j KUBE-SVC-X';
    const packet = { address: '10.96.0.9', port: 80, isNodes: false, isFromPod: true };
    expect(iptablesMet(`*nat\n${hostile}`, packet)).toMatchObject([{ line: hostile, met: 'met' }]);
    expect(iptablesMet(`*nat\n${hostile}`, { ...packet, port: 81 })).toEqual([]);
  });

  it('are said in both languages', () => {
    for (const { said } of iptablesMet(saved, { ...NODE, endpoint: '10.244.0.5:80' }))
      expect([said.en.length > 0, said.hi.length > 0, said.en === said.hi]).toEqual([true, true, false]);
  });
});

/** After the published format (kubernetes/kubernetes pkg/proxy/nftables): none was captured, as our nodes have no nft. */
const listing = await fixture('kube-proxy-nftables.txt');

describe('the rules of kube-proxy’s nftables mode', () => {
  it('lead from a nodePort through one look into a map and one draw', () => {
    const rules = nftablesMet(listing, { ...NODE, endpoint: '10.244.0.6:80' });
    expect(rules.map(({ chain }) => chain.replace(/-[A-Z0-9]{8}-/, '-'))).toEqual([
      'service-nodeports',
      'external-trace/web/tcp/',
      'external-trace/web/tcp/',
      'service-trace/web/tcp/',
      'endpoint-trace/web/tcp/__10.244.0.6/80',
    ]);
    expect(rules.at(-1)?.line).toBe('meta l4proto tcp dnat to 10.244.0.6:80');
  });

  it('lead from a ClusterIP, and a Pod keeps its own address as the sender', () => {
    const packet = { address: '10.96.51.124', port: 80, isNodes: false, isFromPod: true, endpoint: '10.244.0.5:80' };
    expect(nftablesMet(listing, packet).map(({ line }) => line.split(' ')[0])).toEqual([
      '10.96.51.124',
      'numgen',
      'meta',
    ]);
  });

  it('refuse where a Service has no endpoints', () => {
    expect(nftablesMet(listing, { ...NODE, port: 30_002 }).map(({ chain, line }) => [chain, line])).toEqual([
      ['no-endpoint-nodeports', 'tcp . 30002 comment "trace/nobody" : goto reject-chain'],
    ]);
  });
});
