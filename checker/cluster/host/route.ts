import { execFile } from 'node:child_process';
import type { RouteObservation } from '../cluster.ts';

/**
 * Asks this machine's routing table for the way to an address; nothing is sent. `clusterAddresses` are the nodes': a
 * route by way of one of them leads into the cluster.
 */
export async function hostRoute(address: string, clusterAddresses: readonly string[]): Promise<RouteObservation> {
  const said = process.platform === 'darwin' ? await ask('route', ['-n', 'get', address]) : await ask('ip', ['route', 'get', address]);
  if (said === undefined) return { leads: 'none', detail: 'no route, or no command here to ask for one' };
  const gateway = /(?:via|gateway:)\s+(\S+)/.exec(said)?.[1];
  const detail = said.trim().split('\n')[0]?.trim() ?? '';
  return { leads: gateway !== undefined && clusterAddresses.includes(gateway) ? 'cluster' : 'elsewhere', detail };
}

/** What the command printed; undefined where it fails, as for a blackhole route. */
function ask(command: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 2_000 }, (error, stdout) => resolve(error ? undefined : stdout));
  });
}
