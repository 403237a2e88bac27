import { setTimeout as pause } from 'node:timers/promises';
import { run } from './run.ts';

/** How kubectl finds the cluster. */
export interface KubectlAccess {
  /** The user's own unless said. */
  readonly kubeconfig?: string;
  readonly context?: string;
}

const PAUSE_MS = 300;

/**
 * Runs kubectl command lines as a reader does in terminals of their own, until `signal` aborts. One that ends before it
 * has said anything of use (its Pods are not there yet) is run again; one that was up and has ended is not.
 */
export async function runBeside(lines: readonly string[], access: KubectlAccess, signal: AbortSignal): Promise<void> {
  await Promise.allSettled(lines.map((line) => keepTrying(line, access, signal)));
}

async function keepTrying(line: string, { kubeconfig, context }: KubectlAccess, signal: AbortSignal): Promise<void> {
  let wasUp = false;
  while (!wasUp && !signal.aborted) {
    await run('kubectl', [...(context ? ['--context', context] : []), ...line.split(' ')], {
      signal,
      ...(kubeconfig && { env: { KUBECONFIG: kubeconfig } }),
      onLine: (said) => {
        wasUp ||= said.startsWith('Forwarding from');
      },
    });
    if (!wasUp) await pause(PAUSE_MS, undefined, { signal });
  }
}
