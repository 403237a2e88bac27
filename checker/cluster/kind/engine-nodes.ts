import { z } from 'zod';
import { run, runOrFail } from '../../process/run.ts';
import type { Engine } from './engine.ts';

/** The label that kind puts on each container of a cluster; its value is the cluster's name. */
const clusterLabel = 'io.x-k8s.kind.cluster';
const roleLabel = 'io.x-k8s.kind.role';

/** A container that kind made: a node of a cluster, or the balancer in front of several control planes. */
export interface KindContainer {
  readonly name: string;
  readonly cluster: string;
  /** `control-plane`, `worker` or `external-load-balancer`. */
  readonly role: string;
  readonly isRunning: boolean;
  /** Its image as it was asked for, e.g. `kindest/node:v1.36.2`. */
  readonly image: string;
  /** IPv4 addresses in the engine's networks; none while it is stopped. */
  readonly addresses: readonly string[];
  readonly publishedPorts: readonly PublishedPort[];
}

interface PublishedPort {
  /** The address of this machine it listens on; empty for all of them. */
  readonly hostAddress: string;
  readonly hostPort: number;
  readonly containerPort: number;
}

// `inspect` is the one listing that docker, podman and nerdctl write alike.
const inspectSchema = z.array(
  z.object({
    Name: z.string(),
    State: z.object({ Status: z.string() }),
    Config: z.object({ Image: z.string().optional(), Labels: z.record(z.string(), z.string()).nullish() }),
    Image: z.string().optional(),
    NetworkSettings: z.object({
      Networks: z.record(z.string(), z.object({ IPAddress: z.string().optional() })).nullish(),
      Ports: z.record(z.string(), z.array(z.object({ HostIp: z.string(), HostPort: z.string() })).nullable()).nullish(),
    }),
  }),
);
type Inspected = z.infer<typeof inspectSchema>[number];

/**
 * The containers of one kind cluster, or of all of them, stopped ones included.
 * @throws {CommandError}
 */
export async function kindContainers(engine: Engine, cluster?: string): Promise<KindContainer[]> {
  const filter = cluster === undefined ? clusterLabel : `${clusterLabel}=${cluster}`;
  const { stdout } = await runOrFail(engine.name, ['ps', '--all', '--quiet', '--filter', `label=${filter}`]);
  const ids = stdout.split(/\s+/).filter((id) => id !== '');
  if (ids.length === 0) return [];
  // A container that went away since is left out and makes the exit code 1.
  const inspected = await run(engine.name, ['inspect', ...ids]);
  return inspectSchema.parse(JSON.parse(inspected.stdout || '[]')).map(containerOf);
}

/** Where the running nodes of a cluster can be reached, unless the engine `isDesktop`. */
export async function nodeAddresses(engine: Engine, cluster: string): Promise<string[]> {
  const containers = await kindContainers(engine, cluster);
  return containers.filter((one) => one.role !== 'external-load-balancer').flatMap((one) => one.addresses);
}

/** Whether the engine has the image already, so that nothing would be pulled. */
export async function hasImage(engine: Engine, image: string): Promise<boolean> {
  return (await run(engine.name, ['image', 'inspect', image])).exitCode === 0;
}

function containerOf(inspected: Inspected): KindContainer {
  const labels = inspected.Config.Labels ?? {};
  const networks = Object.values(inspected.NetworkSettings.Networks ?? {});
  return {
    name: inspected.Name.replace(/^\//, ''),
    cluster: labels[clusterLabel] ?? '',
    role: labels[roleLabel] ?? '',
    isRunning: inspected.State.Status === 'running',
    image: inspected.Config.Image ?? inspected.Image ?? '',
    addresses: networks.flatMap(({ IPAddress }) => (IPAddress ? [IPAddress] : [])),
    publishedPorts: Object.entries(inspected.NetworkSettings.Ports ?? {}).flatMap(([port, bindings]) =>
      (bindings ?? []).map((binding) => ({
        hostAddress: binding.HostIp === '0.0.0.0' || binding.HostIp === '::' ? '' : binding.HostIp,
        hostPort: Number(binding.HostPort),
        containerPort: Number.parseInt(port, 10),
      })),
    ),
  };
}
