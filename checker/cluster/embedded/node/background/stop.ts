import { setTimeout as pause } from 'node:timers/promises';
import { askToStop } from './attach.ts';
import { BackgroundFiles, isAlive } from './workshop-files.ts';

const PATIENCE_MS = 5_000;
const LOOK_MS = 20;

/** Ends the workshop's background cluster. Whether there was one. */
export async function stopInBackground(name: string, folder: string): Promise<boolean> {
  const files = new BackgroundFiles(folder);
  const pid = await files.claimant();
  if (pid === undefined) return false;
  const state = await files.read();
  const wasAlive = isAlive(pid);
  // Who answers with the token is ours; a process that has got the number of one that is gone does not.
  const asked =
    state !== undefined &&
    wasAlive &&
    (await askToStop(name, state).then(
      () => true,
      () => false,
    ));
  if (asked) await untilEnded(files, pid);
  await files.forget();
  return asked;
}

/** Its state file goes last; the process itself is in the list of the system for as long as nobody has buried it. */
async function untilEnded(files: BackgroundFiles, pid: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await files.claimant()) === pid && isAlive(pid) && Date.now() < deadline) await pause(LOOK_MS);
  if ((await files.claimant()) === pid && isAlive(pid)) process.kill(pid, 'SIGKILL');
}
