import { execFile } from 'node:child_process';
import type { Printed } from './terminal-on-cluster.ts';

/** Gives a line to the machine's own kubectl, by a shell, in a folder with a kubeconfig and the same files. */
export async function realKubectl(folder: string, args: string): Promise<Printed> {
  for (;;) {
    const printed = await runOnce(folder, args);
    // client-go throws away what comes before it has its streams ready, and takes a refusal for a success then.
    if (!printed.stderr.includes('Unknown stream id')) return printed;
  }
}

function runOnce(folder: string, args: string): Promise<Printed> {
  const options = { cwd: folder, timeout: 20_000, env: { ...process.env, TZ: 'UTC' } };
  return new Promise((resolve) => {
    execFile('sh', ['-c', `kubectl --kubeconfig kubeconfig ${args}`], options, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

const MASKS: readonly (readonly [RegExp, string])[] = [
  // Both stand in a column: what pads an age goes with it.
  [/\b\d+(ms|[smhd])(\d+[smhd])?\b( +(?=\S))?/g, 'AGE '],
  [/resourceVersion: "\d+"/g, 'resourceVersion: N'],
  [/"resourceVersion": "\d+"/g, '"resourceVersion": N'],
  [/"[0-9a-f]{64}"/g, '"ID"'],
];

/** Without what differs between two looks at the same cluster. */
export function masked({ exitCode, stdout, stderr }: Printed): Printed {
  const mask = (text: string): string => MASKS.reduce((left, [pattern, name]) => left.replaceAll(pattern, name), text);
  return { exitCode, stdout: mask(stdout), stderr: mask(stderr) };
}
