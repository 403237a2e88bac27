import type { PodRef } from '../../cluster/cluster.ts';
import { ApiError } from '../../cluster/embedded/admission/status.ts';
import { containerName } from '../../cluster/embedded/exec/container.ts';
import { execInContainer, type ProcessStreams } from '../../cluster/embedded/exec/exec.ts';
import type { Kubectl, Verb } from './context.ts';
import { complaint, Refused } from './errors.ts';
import { containerOf, podOf } from './pod-of.ts';

const SEE = "See 'kubectl exec -h' for help and examples";
/** How long kubectl waits for a Pod. */
const PATIENCE_MS = 60_000;

export const exec: Verb = {
  flags: { values: { container: 'c' }, switches: { stdin: 'i', tty: 't', quiet: 'q' } },
  help: `kubectl exec (POD | TYPE/NAME) [-c CONTAINER] -- COMMAND [args …]

Examples:
  kubectl exec client -- wget -qO- web
  kubectl exec client -- sh -c 'nslookup web && echo found'
`,
  async run(kubectl) {
    const { flags, behindDashes: command, io } = kubectl;
    if (flags.rest.length > 1)
      throw complaint(`exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead\n${SEE}`);
    if (flags.rest.length === 0) throw complaint(`pod, type/name or --filename must be specified\n${SEE}`);
    if (!command || command.length === 0) throw complaint('you must specify at least one command for the container');
    const { pod } = await podOf(kubectl, flags.rest, PATIENCE_MS);
    const phase = pod.status?.phase ?? '';
    if (phase === 'Succeeded' || phase === 'Failed')
      throw complaint(`cannot exec into a container in a completed pod; current phase is ${phase}`);
    const container = containerOf(kubectl, pod);
    const { namespace = '', name = '' } = pod.metadata ?? {};
    // What the API server looks at before it lets a stream begin is its own answer; the rest is told in the stream.
    try {
      containerName(pod, { namespace, pod: name, container });
    } catch (error) {
      throw error instanceof ApiError ? new Refused(error.status) : error;
    }
    if (flags.isOn('stdin') && !io.stdin && isBareShell(command))
      io.stderr(`Nothing can be typed into a program here: say what the shell shall do, as in sh -c '…'.\n`);
    const exitCode = await runIn(kubectl, { namespace, pod: name, container }, command);
    if (exitCode !== 0 && !io.signal.aborted) io.stderr(`command terminated with exit code ${exitCode}\n`);
    return exitCode;
  },
};

function isBareShell(command: readonly string[]): boolean {
  return command.length === 1 && /(^|\/)(sh|ash|bash)$/.test(command[0] ?? '');
}

async function runIn({ flags, host, io }: Kubectl, pod: PodRef, command: readonly string[]): Promise<number> {
  const isTerminal = flags.isOn('tty');
  const { stdout, stderr, signal, stdin } = io;
  const streams: ProcessStreams = {
    stdout,
    stderr: isTerminal ? stdout : stderr,
    signal,
    ...(stdin && flags.isOn('stdin') && { input: { chunks: stdin, isTerminal } }),
  };
  try {
    return await execInContainer(host.cluster.webernetes, pod, command, streams);
  } catch (error) {
    throw error instanceof ApiError ? complaint(error.message) : error;
  }
}
