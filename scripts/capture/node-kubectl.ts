import path from 'node:path';
import { run } from '../../checker/process/run.ts';

/**
 * Copies the kubectl that a kind node holds into `folder`, which is there, and answers with a PATH where it comes first: a kubectl much
 * newer than its server leaves things out (`describe service` shows no endpoints of a server without
 * `discovery.k8s.io/v1`). Where a Linux program cannot run, the reader's own kubectl stays first.
 */
export async function pathWithNodeKubectl(node: string, folder: string): Promise<string> {
  const own = process.env.PATH ?? '';
  const file = path.join(folder, 'kubectl');
  const copied = await run('docker', ['cp', '--follow-link', `${node}:/usr/bin/kubectl`, file]);
  if (copied.exitCode !== 0) return own;
  const tried = await run(file, ['version', '--client']).catch(() => undefined);
  return tried?.exitCode === 0 ? `${folder}${path.delimiter}${own}` : own;
}
