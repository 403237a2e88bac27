import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import type { EngineSearch } from '../cluster/kind/engine.ts';
import { type KindContainer, kindContainers } from '../cluster/kind/engine-nodes.ts';
import type { Finding } from './finding.ts';
import { portOwner } from './port-owner.ts';
import { isWorkshopCluster } from './workshop-cluster.ts';

/** Whether the ports that the labs open on this machine are free, and else who has them. */
export async function portFindings(search: EngineSearch, ports: readonly number[]): Promise<Finding[]> {
  const takenPorts = [];
  for (const port of new Set(ports)) if (await isTaken(port)) takenPorts.push(port);
  if (takenPorts.length === 0) return ports.length === 0 ? [] : [freeFinding(ports)];
  const containers = search.found ? await kindContainers(search.engine) : [];
  return Promise.all(takenPorts.map((port) => takenFinding(port, containers)));
}

/**
 * Whether somebody listens on a port of this machine's loopback. Both addresses count: `localhost` is ::1 first for
 * many clients, so that a listener there answers in the cluster's place.
 */
async function isTaken(port: number): Promise<boolean> {
  return (await isTakenOn('127.0.0.1', port)) || (await isTakenOn('::1', port));
}

async function isTakenOn(host: string, port: number): Promise<boolean> {
  const server = createServer();
  server.listen({ host, port, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    // Others say nothing of a listener: no IPv6 here (EADDRNOTAVAIL), a port that only root opens (EACCES).
    return (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  }
  server.close();
  await once(server, 'close');
  return false;
}

async function takenFinding(port: number, containers: readonly KindContainer[]): Promise<Finding> {
  const container = containers.find((one) => one.publishedPorts.some(({ hostPort }) => hostPort === port));
  if (container === undefined) return processFinding(port, await portOwner(port));
  const { cluster } = container;
  if (isWorkshopCluster(cluster)) {
    return { level: 'fine', title: `Port ${port}`, detail: `It leads into your cluster ${cluster}.` };
  }
  return {
    level: 'problem',
    title: `Port ${port} is taken`,
    detail: `By the kind cluster ${cluster}, which is not this workshop's.`,
    fix: `If you do not need it any more: kind delete cluster --name ${cluster}`,
  };
}

function processFinding(port: number, owner: string | undefined): Finding {
  // By its program, as another clone of the workshop may have started it.
  const isOurs = owner?.includes(path.join('embedded', 'node', 'background', 'main.mjs')) ?? false;
  if (!isOurs) return strangerFinding(port, owner);
  const detail = 'It leads into an embedded cluster that runs in the background; npm run lab:stop ends it.';
  return { level: 'fine', title: `Port ${port}`, detail };
}

function strangerFinding(port: number, owner: string | undefined): Finding {
  const title = `Port ${port} is taken`;
  if (owner === undefined) {
    const detail = 'By a process that this account may not see.';
    return { level: 'problem', title, detail, fix: `Ask as root: sudo lsof -nP -iTCP:${port} -sTCP:LISTEN` };
  }
  return { level: 'problem', title, detail: `By ${owner}.`, fix: 'Stop it, then try again.' };
}

function freeFinding(ports: readonly number[]): Finding {
  return { level: 'fine', title: 'Ports', detail: `Free: ${[...new Set(ports)].join(', ')}.` };
}
