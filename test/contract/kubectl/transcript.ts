import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../../checker/process/run.ts';
import { COMMANDS, type KubectlCommand } from './commands.ts';
import { masked } from './mask.ts';

/** What a command printed, with everything masked that differs from one run to the next. */
export interface Printed {
  readonly command: KubectlCommand;
  readonly text: string;
}

/** A cluster that was made a moment ago, on a busy machine, may take a while to know its Services by name. */
const PATIENCE_MS = 90_000;
const NAMESPACE = 'transcript';

/** Gives every command to a cluster, by its kubeconfig, in a namespace of its own that is deleted afterwards. */
export async function takeTranscript(kubeconfig: string, context?: string): Promise<Printed[]> {
  const kubectl = `kubectl ${context ? `--context ${context} ` : ''}`;
  const base = `${kubectl}--namespace ${NAMESPACE}`;
  const dns = 'pod --namespace kube-system --selector k8s-app=kube-dns';
  await shell(`${kubectl}wait --for=condition=Ready ${dns} --timeout=80s`, kubeconfig);
  await shell(`${kubectl}create namespace ${NAMESPACE}`, kubeconfig);
  try {
    const printed: Printed[] = [];
    for (const command of COMMANDS) printed.push({ command, text: await give(base, command, kubeconfig) });
    return printed;
  } finally {
    await shell(`${base} delete namespace ${NAMESPACE} --wait=false`, kubeconfig);
  }
}

async function give(base: string, command: KubectlCommand, kubeconfig: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const text = await shell(`${base} ${command.args}`, kubeconfig, command.stdin);
    if (!command.until || command.until.test(text) || Date.now() > deadline) return masked(text);
    await pause(500);
  }
}

/** By a shell, as the commands are written for one. */
async function shell(line: string, kubeconfig: string, input?: string): Promise<string> {
  const env = { KUBECONFIG: kubeconfig };
  const { stdout, stderr, exitCode } = await run('sh', ['-c', line], {
    env,
    timeoutMs: 90_000,
    ...(input && { input }),
  });
  return `${stdout}${stderr}exit ${exitCode}`;
}
