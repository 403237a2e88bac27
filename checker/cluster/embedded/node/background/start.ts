import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../../../errors.ts';
import { DoorTakenError } from '../../../cluster.ts';
import type { BackgroundOptions, Outcome } from './run.ts';
import { BackgroundFiles } from './workshop-files.ts';

const MAIN = path.join(import.meta.dirname, 'main.mjs');

/**
 * Starts a workshop's cluster in a process of its own that outlives this one; resolves when it serves.
 * @throws {DoorTakenError} when one of the host's ports is in use.
 * @throws {UserError} when another one is being started for the same workshop, or it did not come up.
 */
export async function startInBackground(
  options: Omit<BackgroundOptions, 'certificate' | 'token'>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const files = new BackgroundFiles(options.folder);
  await mkdir(files.folder, { recursive: true });
  const log = await open(files.log, 'w', 0o600);
  const child = spawn(process.execPath, [MAIN], {
    detached: true,
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
    cwd: files.folder,
  });
  try {
    // Loaded, as it takes its time, while the other process loads the cluster.
    const { makeCertificate } = await import('../server/certificate.ts');
    child.send({ ...options, certificate: await makeCertificate(), token: randomBytes(32).toString('base64url') });
    const [outcome] = (await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => [undefined]),
    ])) as [Outcome | undefined];
    if (!outcome?.ready) throw failure(outcome, files);
  } catch (error) {
    child.kill('SIGTERM');
    throw error;
  } finally {
    await log.close();
    if (child.connected) child.disconnect();
    child.unref();
  }
}

function failure(outcome: Outcome | undefined, { log }: BackgroundFiles): Error {
  if (!outcome || outcome.ready)
    return new UserError('the background cluster ended before it served', { hint: `its log is ${log}`, exitCode: 3 });
  if (outcome.reason === 'door taken') return new DoorTakenError(outcome.message);
  const hint = outcome.reason === 'claimed' ? 'somebody else has just started it: try again' : `its log is ${log}`;
  return new UserError(outcome.message, { hint, exitCode: 3 });
}
