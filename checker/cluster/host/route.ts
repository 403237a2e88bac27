import { execFile } from 'node:child_process';
import { isIP } from 'node:net';
import type { RouteObservation } from '../cluster.ts';
import { type Route, readIpRouteJson, readIpRouteText, readRouteGet } from './route-output.ts';
import { leadsThere } from './route-verdict.ts';

/**
 * Asks this machine's routing table where a packet to `address` would go; nothing is sent.
 * @param clusterNetworks addresses and subnets (`172.18.0.2`, `172.18.0.0/16`) of the cluster's nodes and bridges
 */
export async function hostRoute(address: string, clusterNetworks: readonly string[]): Promise<RouteObservation> {
  if (isIP(address) === 0)
    return { leads: 'none', detail: `${address} is no IP address: there is no route to look up` };
  const route = await lookUp(address);
  if ('refusal' in route) return { leads: 'none', detail: route.refusal };
  return { leads: leadsThere(address, route, clusterNetworks), detail: route.said };
}

interface Refusal {
  readonly refusal: string;
}

async function lookUp(address: string): Promise<Route | Refusal> {
  if (process.platform === 'linux') return lookUpOnLinux(address);
  if (process.platform === 'darwin') return read(await ask('route', ['-n', 'get', address]), readRouteGet);
  return { refusal: `the routing table could not be asked: Gatehouse does not know how on ${process.platform}` };
}

async function lookUpOnLinux(address: string): Promise<Route | Refusal> {
  const json = await ask('ip', ['-j', 'route', 'get', address]);
  if (json.ok || json.missing) return read(json, readIpRouteJson);
  // BusyBox's ip knows no -j, and fails on it as on an address without a route.
  return read(await ask('ip', ['route', 'get', address]), readIpRouteText);
}

function read(asked: Asked, readOutput: (output: string) => Route | undefined): Route | Refusal {
  if (asked.missing) return { refusal: `the routing table could not be asked: ${asked.said}` };
  const route = asked.ok ? readOutput(asked.said) : undefined;
  return route ?? { refusal: `no route: ${asked.said}` };
}

interface Asked {
  readonly ok: boolean;
  /** The command could not be run at all. */
  readonly missing: boolean;
  readonly said: string;
}

function ask(command: string, args: readonly string[]): Promise<Asked> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 5_000 }, (error, stdout, stderr) => {
      if (!error) return resolve({ ok: true, missing: false, said: stdout.trim() || stderr.trim() });
      // A program that ran has a number for a code; one that could not be started has ENOENT or EACCES.
      const missing = typeof error.code !== 'number';
      resolve({ ok: false, missing, said: missing ? `${command}: ${error.message}` : stderr.trim() || error.message });
    });
  });
}
