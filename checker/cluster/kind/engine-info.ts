import { z } from 'zod';
import type { EngineName } from './engine.ts';

/** What an engine says of itself. */
export interface EngineInfo {
  readonly version: string;
  /** It runs in a virtual machine (Docker Desktop, podman machine): node addresses are out of this machine's reach. */
  readonly isDesktop: boolean;
  readonly isRootless: boolean;
  readonly cgroupVersion: 1 | 2 | undefined;
  /** Where images and containers are kept; a path inside the virtual machine where there is one. */
  readonly dataRoot: string | undefined;
  /** The memory of the machine that the engine runs on. */
  readonly memoryBytes: number | undefined;
}

/** Docker and nerdctl, which leaves out what it does not have. */
const dockerSchema = z.object({
  ServerVersion: z.string(),
  ServerErrors: z.array(z.string()).nullish(),
  OperatingSystem: z.string().nullish(),
  SecurityOptions: z.array(z.string()).nullish(),
  CgroupVersion: z.string().nullish(),
  DockerRootDir: z.string().nullish(),
  MemTotal: z.number().nullish(),
});

const podmanSchema = z.object({
  version: z.object({ Version: z.string() }),
  host: z.object({
    cgroupVersion: z.string().optional(),
    memTotal: z.number().optional(),
    serviceIsRemote: z.boolean().optional(),
    security: z.object({ rootless: z.boolean() }),
  }),
  store: z.object({ graphRoot: z.string() }),
});

/**
 * Reads the JSON of `ENGINE info`. `said` is why the server behind the command did not answer; undefined when the
 * command is another engine's stand-in (the package podman-docker brings a `docker`), which kind refuses too.
 */
export function readEngineInfo(name: EngineName, json: string): EngineInfo | { readonly said: string } | undefined {
  const value = parseJson(json);
  return name === 'podman' ? fromPodman(value) : fromDocker(value);
}

function fromDocker(value: unknown): EngineInfo | { readonly said: string } | undefined {
  const parsed = dockerSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const info = parsed.data;
  // Docker's client up to 20.10 exits with 0 though nobody answered it.
  if (info.ServerErrors?.[0] !== undefined) return { said: info.ServerErrors[0] };
  return {
    version: info.ServerVersion,
    isDesktop: process.platform !== 'linux' || info.OperatingSystem === 'Docker Desktop',
    isRootless: info.SecurityOptions?.some((option) => /\brootless\b/.test(option)) ?? false,
    cgroupVersion: cgroupVersionOf(info.CgroupVersion),
    dataRoot: info.DockerRootDir || undefined,
    memoryBytes: info.MemTotal || undefined,
  };
}

function fromPodman(value: unknown): EngineInfo | undefined {
  const parsed = podmanSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { host, store, version } = parsed.data;
  return {
    version: version.Version,
    isDesktop: process.platform !== 'linux' || host.serviceIsRemote === true,
    isRootless: host.security.rootless,
    cgroupVersion: cgroupVersionOf(host.cgroupVersion),
    dataRoot: store.graphRoot,
    memoryBytes: host.memTotal,
  };
}

function cgroupVersionOf(said: string | null | undefined): 1 | 2 | undefined {
  if (said === '1' || said === 'v1') return 1;
  return said === '2' || said === 'v2' ? 2 : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
