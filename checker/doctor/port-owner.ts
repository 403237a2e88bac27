import { run } from '../process/run.ts';

const patience = { timeoutMs: 5_000 };

/**
 * The command line of who listens on a TCP port of this machine, e.g. `kubectl port-forward svc/web 30001:80`, and
 * its process id; undefined where the system does not tell (somebody else's process and we are not root; Windows).
 */
export async function portOwner(port: number): Promise<string | undefined> {
  const pid = (await askSs(port)) ?? (await askLsof(port));
  if (pid === undefined) return undefined;
  const { stdout } = await run('ps', ['-o', 'args=', '-p', pid], patience);
  return stdout.trim() === '' ? `process ${pid}` : `${stdout.trim()} (process ${pid})`;
}

async function askSs(port: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const { stdout } = await run('ss', ['-Hltnp', `sport = :${port}`], patience);
  return /\bpid=(\d+)/.exec(stdout)?.[1];
}

/** On macOS, and on a Linux without iproute2. */
async function askLsof(port: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fp'], patience);
  return /^p(\d+)$/m.exec(stdout)?.[1];
}
