import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

/** What makes kubectl ask for the one or the other: WebSockets since 1.31, SPDY/3.1 before. */
export const PROTOCOLS = [
  ['WebSockets', 'true'],
  ['SPDY/3.1', 'false'],
] as const;

export interface Kubectl {
  readonly kubeconfig: string;
  readonly webSockets: string;
}

export function startKubectl({ kubeconfig, webSockets }: Kubectl, args: readonly string[]): ChildProcess {
  const env = {
    ...process.env,
    KUBECTL_REMOTE_COMMAND_WEBSOCKETS: webSockets,
    KUBECTL_PORT_FORWARD_WEBSOCKETS: webSockets,
  };
  return spawn('kubectl', ['--kubeconfig', kubeconfig, ...args], { env, stdio: 'pipe' });
}

/** Runs kubectl to its end; `input` is all of its stdin. */
export async function kubectl(how: Kubectl, args: readonly string[], input: string | Buffer = '') {
  const child = startKubectl(how, args);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  child.stdin?.on('error', () => {}).end(input);
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, stdout: stdout().toString(), stderr: stderr().toString(), size: stdout().length };
}

/** `kubectl port-forward` from a free port; resolves when it listens. */
export async function portForward(how: Kubectl, port: number) {
  const child = startKubectl(how, ['port-forward', 'pod/echo', `:${port}`, '--address', '127.0.0.1']);
  const stderr = collect(child.stderr);
  const stdout = collect(child.stdout);
  const exited = once(child, 'close') as Promise<[number]>;
  while (!/:\d+ ->/.test(stdout().toString())) {
    if (child.exitCode !== null) throw new Error(stderr().toString());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const [, localPort] = /:(\d+) ->/.exec(stdout().toString()) ?? [];
  return {
    port: Number(localPort),
    stderr: () => stderr().toString(),
    exited,
    stop: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function collect(stream: NodeJS.ReadableStream | null): () => Buffer {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks);
}
