import '../../checker/cluster/embedded/node/resolve-webernetes.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type VirtualDoors, virtualDoors } from '../../checker/cluster/embedded/doors.ts';
import { makeCertificate } from '../../checker/cluster/embedded/node/server/certificate.ts';
import { kubeconfigText } from '../../checker/cluster/embedded/node/server/kubeconfig.ts';
import { serveCluster } from '../../checker/cluster/embedded/node/server/serve-cluster.ts';
import type { TerminalFile } from '../../checker/terminal/host.ts';
import { terminalOn } from '../../checker/terminal/terminal.ts';

/** What a command printed. */
export interface Printed {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const NAMESPACE = 'lab';

/** A cluster as the page has it, with a terminal on it; its API is served too, so that the real kubectl can ask. */
export async function terminalOnCluster(files: readonly TerminalFile[] = []) {
  const { startEmbeddedCluster } = await import('../../checker/cluster/embedded/embedded-cluster.ts');
  let doors: VirtualDoors | undefined;
  const cluster = await startEmbeddedCluster({
    name: 'gatehouse',
    hostPorts: [{ hostPort: 30017, nodePort: 30017 }],
    doors: (inside) => (doors = virtualDoors(inside)),
    hostRoute: async () => ({ leads: 'none', detail: '' }) as const,
  });
  if (!doors) throw new Error('the cluster took no doors');
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } };
  await cluster.api.handle({ method: 'POST', path: '/api/v1/namespaces', body });
  const terminal = terminalOn({ cluster, doors, namespace: NAMESPACE, files: () => files });
  const served = await serveCluster(cluster, { certificate: await makeCertificate(), token: 'secret' });
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-terminal-'));
  await writeFile(path.join(folder, 'kubeconfig'), kubeconfigText('gatehouse', served.access), { mode: 0o600 });
  for (const { name, text } of files) await writeFile(path.join(folder, name), text);
  return {
    cluster,
    terminal,
    namespace: NAMESPACE,
    /** Where the same files are, and a kubeconfig of that name. */
    folder,
    run: (line: string, signal = new AbortController().signal): Promise<Printed> => runLine(terminal, line, signal),
    async close() {
      await terminal.close();
      await served.close();
      await cluster.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type TerminalOnCluster = Awaited<ReturnType<typeof terminalOnCluster>>;

async function runLine(terminal: TerminalOnCluster['terminal'], line: string, signal: AbortSignal): Promise<Printed> {
  const printed = { stdout: '', stderr: '' };
  const exitCode = await terminal.run(line, {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    signal,
  });
  return { exitCode, ...printed };
}
