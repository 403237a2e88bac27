import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { UserError } from '../errors.ts';
import { isOnPath } from '../process/run.ts';
import { workshopKubeconfig } from './workshop-kubeconfig.ts';

const GET_KUBECTL = 'get it: https://kubernetes.io/docs/tasks/tools/#kubectl';

/** @throws {UserError} where this machine has none, with how to get it. */
export async function requireKubectl(): Promise<void> {
  if (!(await isOnPath('kubectl')))
    throw new UserError('there is no kubectl on this machine', { hint: GET_KUBECTL, exitCode: 3 });
}

/** Runs kubectl against the workshop's cluster, in this terminal, and ends as it ends. */
export async function kubectl(args: readonly string[]): Promise<void> {
  await requireKubectl();
  const { file, context } = await workshopKubeconfig({});
  const env = { ...process.env, ...(file && { KUBECONFIG: file }) };
  const child = spawn('kubectl', [...(context ? ['--context', context] : []), ...args], { stdio: 'inherit', env });
  // The terminal sends Ctrl-C to kubectl as well, which decides what it means.
  process.on('SIGINT', () => {});
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal) process.kill(process.pid, signal);
  process.exitCode = code ?? 3;
}
