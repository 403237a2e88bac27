/*
 * Every command runs in a process group of its own, so that the terminal's Ctrl-C reaches only this process, which
 * then decides what is stopped and what is tidied up. The price is that this process must see to it that nothing
 * outlives it: it kills the groups that still run when it exits, and on a signal that nobody else handles.
 *
 * A `kill -9` of this process runs no code of ours: commands under way go on to their own end, or to the first write
 * into the pipe that nobody reads any more (SIGPIPE); a half-made cluster stays, and `doctor` names it. Linux could
 * kill the command with us (PR_SET_PDEATHSIG, as `setpriv --pdeathsig KILL` sets it), but not what the command has
 * started itself, and killing only kind in the middle of a create leaves more behind than letting it finish.
 */

const fatalSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<number>();

/** Kills the group that `pid` leads should this process end first. Call what it returns once the group is gone. */
export function killGroupAtExit(pid: number): () => void {
  if (running.size === 0) startListening();
  running.add(pid);
  return () => {
    if (running.delete(pid) && running.size === 0) stopListening();
  };
}

/** Sends `signal` to every process of the group that `pid` leads; a group that is gone is no error. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // ESRCH: it ended by itself. EPERM: macOS answers so for a group of zombies.
  }
}

function startListening(): void {
  process.on('exit', killRunning);
  for (const signal of fatalSignals) process.on(signal, onFatalSignal);
}

function stopListening(): void {
  process.off('exit', killRunning);
  for (const signal of fatalSignals) process.off(signal, onFatalSignal);
}

function killRunning(): void {
  for (const pid of running) signalGroup(pid, 'SIGKILL');
}

function onFatalSignal(signal: NodeJS.Signals): void {
  // Somebody else listens: they abort, tidy up and exit in their own time, and `exit` kills what is left then.
  if (process.listenerCount(signal) > 1) return;
  killRunning();
  stopListening();
  // Sent once more, now with nobody listening, so that our parent sees which signal ended us.
  process.kill(process.pid, signal);
}
