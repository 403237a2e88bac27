import type { Cluster } from '../../checker/cluster/cluster.ts';
import { run } from '../../checker/process/run.ts';
import type { Printed, Terminal } from './terminal.ts';

const EXEC = /^kubectl exec (?<pod>[a-z0-9-]+) -- (?<words>[^|&;<>'"$`\\]+)$/;
const CURL = /^curl [^|&;<>'"$`\\]*\blocalhost:\d+\S*$/;

/**
 * What can be typed at the embedded cluster as it is: curl at the doors it opens on this machine, and commands inside
 * its Pods. It prints what kubectl would print around the latter.
 */
export function embeddedTerminal(cluster: Cluster, namespace: string, signal: AbortSignal): Terminal {
  return {
    whyNot: (command) => (EXEC.test(command) || CURL.test(command) ? undefined : 'the embedded cluster has no kubectl'),
    type: (command, limitMs) => {
      const { pod, words } = EXEC.exec(command)?.groups ?? {};
      return pod && words ? exec(cluster, namespace, pod, words.split(' ')) : curl(cluster, command, limitMs, signal);
    },
    start: () => {
      throw new Error('nothing runs in the background of the embedded cluster');
    },
    close: async () => {},
  };
}

async function exec(cluster: Cluster, namespace: string, pod: string, words: readonly string[]): Promise<Printed> {
  const { stdout, stderr, exitCode } = await cluster.exec({ namespace, pod }, words);
  const ending = exitCode === 0 ? '' : `command terminated with exit code ${exitCode}`;
  return { output: `${stdout}${stderr}${ending}`.replace(/\n+$/, ''), exit: exitCode };
}

/** The door of a nodePort may be another port of this machine than the one a reader types. */
async function curl({ hostPorts }: Cluster, command: string, timeoutMs: number, signal: AbortSignal): Promise<Printed> {
  const typed = command.replace(/\blocalhost:(\d+)/, (address, port) => {
    const door = hostPorts.find(({ nodePort }) => nodePort === Number(port));
    return door ? `localhost:${door.hostPort}` : address;
  });
  const [program = '', ...args] = typed.split(' ');
  const { stdout, stderr, exitCode } = await run(program, args, { signal, timeoutMs });
  return { output: `${stdout}${stderr}`.replace(/\n+$/, ''), exit: exitCode };
}
