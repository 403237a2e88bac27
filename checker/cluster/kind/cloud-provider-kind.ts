import { run } from '../../process/run.ts';

/**
 * Whether kind's own load balancer controller runs on this machine, as a program or in a container: then it gives
 * Services their addresses, and ours would only be in its way.
 */
export async function isCloudProviderKindRunning(): Promise<boolean> {
  const { exitCode } = await run('pgrep', ['-f', '(^|/)cloud-provider-kind( |$)'], { timeoutMs: 2_000 });
  return exitCode === 0;
}
