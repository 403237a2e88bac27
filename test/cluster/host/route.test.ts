import { describe, expect, it } from 'vitest';
import { hostRoute } from '../../../checker/cluster/host/route.ts';
import { readIpRouteJson, readIpRouteText, readRouteGet } from '../../../checker/cluster/host/route-output.ts';
import { leadsThere } from '../../../checker/cluster/host/route-verdict.ts';

const fields = (...lines: string[]) => ['   route to: 10.96.0.1', ...lines].join('\n');
const via = (gateway?: string, local = false) => ({ gateway, local, said: '' });

describe('hostRoute', () => {
  it.runIf(process.platform === 'linux')('asks this machine and finds that 127.0.0.1 is its own', async () => {
    const { leads, detail } = await hostRoute('127.0.0.1', ['127.0.0.0/8']);
    expect({ leads, detail }).toEqual({ leads: 'elsewhere', detail: expect.stringContaining('dev lo') });
  });

  it('does not ask for what is no address', async () => {
    expect(await hostRoute('--help', [])).toEqual({ leads: 'none', detail: expect.stringContaining('no IP address') });
  });

  it('says so where the routing table cannot be asked', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      const route = await hostRoute('192.0.2.1', []);
      expect(route).toEqual({ leads: 'none', detail: expect.stringContaining('could not be asked') });
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('reading a routing table', () => {
  it('reads the JSON of iproute2', () => {
    const direct = '[{"dst":"172.18.0.2","dev":"br-f6a","prefsrc":"172.18.0.1","flags":[],"uid":0,"cache":[]}]';
    expect(readIpRouteJson(direct)).toEqual({ gateway: undefined, local: false, said: '172.18.0.2 dev br-f6a' });
    const routed = '[{"dst":"10.244.0.5","gateway":"192.0.2.1","dev":"eth0","flags":[]}]';
    expect(readIpRouteJson(routed)).toMatchObject({ gateway: '192.0.2.1', said: '10.244.0.5 via 192.0.2.1 dev eth0' });
    const local = '[{"type":"local","dst":"127.0.0.1","dev":"lo","prefsrc":"127.0.0.1","flags":[]}]';
    expect(readIpRouteJson(local)).toMatchObject({ local: true });
    expect(readIpRouteJson('[{"type":"unreachable","dst":"10.96.0.1","dev":"lo"}]')).toBeUndefined();
    expect(readIpRouteJson('[]')).toBeUndefined();
  });

  it('reads the text of iproute2 and BusyBox', () => {
    const routed = '10.244.0.5 via 192.0.2.1 dev eth0 src 192.0.2.2 uid 0 \n    cache ';
    expect(readIpRouteText(routed)).toEqual({
      gateway: '192.0.2.1',
      local: false,
      said: '10.244.0.5 via 192.0.2.1 dev eth0 src 192.0.2.2',
    });
    expect(readIpRouteText('local 127.0.0.1 dev lo src 127.0.0.1 uid 0')).toMatchObject({ local: true });
    expect(readIpRouteText('unreachable 10.96.0.1 dev lo')).toBeUndefined();
  });

  it('reads the answer of route on macOS', () => {
    const routed = fields('    gateway: 192.168.1.1', '  interface: en0', '      flags: <UP,GATEWAY,DONE,STATIC>');
    expect(readRouteGet(routed)).toEqual({
      gateway: '192.168.1.1',
      local: false,
      said: '10.96.0.1 via 192.168.1.1 dev en0',
    });
    expect(readRouteGet(fields('  interface: bridge100', '      flags: <UP,DONE>'))?.gateway).toBeUndefined();
    expect(readRouteGet(fields('  interface: lo0', '      flags: <UP,REJECT,DONE>'))).toBeUndefined();
    expect(readRouteGet('route: writing to routing socket: not in table')).toBeUndefined();
  });
});

describe('where a route leads', () => {
  const networks = ['172.18.0.2', '172.19.0.0/16', 'fc00:f853::/64'];

  it('leads to the cluster by one of its nodes', () => {
    expect(leadsThere('10.244.0.5', via('172.18.0.2'), networks)).toBe('cluster');
    expect(leadsThere('fd00:10:244::5', via('fc00:f853::2'), networks)).toBe('cluster');
  });

  it('leads to the cluster on its own bridge', () => {
    expect(leadsThere('172.19.0.7', via(), networks)).toBe('cluster');
  });

  it('leads elsewhere by any other router, on any other network, and to this machine itself', () => {
    expect(leadsThere('172.19.0.7', via('192.0.2.1'), networks)).toBe('elsewhere');
    expect(leadsThere('10.96.0.1', via(), networks)).toBe('elsewhere');
    expect(leadsThere('172.19.0.1', via(undefined, true), networks)).toBe('elsewhere');
  });
});
