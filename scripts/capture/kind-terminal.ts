import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, runOrFail } from '../../checker/process/run.ts';
import type { Capture } from './capture.ts';
import type { Terminal } from './terminal.ts';

/** How to talk to a kind cluster. */
export interface KindAccess {
  readonly kubeconfig: string;
  /** Where programs are looked for, kubectl among them. */
  readonly path: string;
}

/**
 * A shell in the capture's folder, whose kubectl means the capture's namespace where none is said. It has a copy of
 * the kubeconfig, so that the cluster's own stays as it is.
 */
export async function kindTerminal(capture: Capture, access: KindAccess, signal: AbortSignal): Promise<Terminal> {
  const home = await mkdtemp(path.join(tmpdir(), 'gatehouse-capture-'));
  const own = path.join(home, 'config');
  await copyFile(access.kubeconfig, own);
  const setContext = ['config', 'set-context', '--current', '--namespace', capture.namespace];
  await runOrFail('kubectl', ['--kubeconfig', own, ...setContext]);
  const over = new AbortController();
  const background: Promise<unknown>[] = [];
  // kubectl's cache is by address, and an earlier cluster may have had the same one.
  const env = { PATH: access.path, KUBECONFIG: own, KUBECACHEDIR: path.join(home, 'cache') };
  const options = { env, cwd: capture.folder, signal: AbortSignal.any([signal, over.signal]) };
  return {
    whyNot: () => undefined,
    async type(command, timeoutMs) {
      const { stdout, exitCode } = await run('bash', shellWords(command), { ...options, timeoutMs });
      return { output: stdout.replace(/\n+$/, ''), exit: exitCode };
    },
    start(command) {
      const lines: string[] = [];
      const onLine = (line: string): void => void lines.push(line);
      background.push(run('bash', shellWords(command), { ...options, onLine }).catch(() => undefined));
      return { printed: () => lines.join('\n') };
    },
    async close() {
      over.abort();
      await Promise.all(background);
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Both streams in one, in the order they were written, as on a terminal. */
function shellWords(command: string): string[] {
  return ['-c', `exec 2>&1\n${command}`];
}
