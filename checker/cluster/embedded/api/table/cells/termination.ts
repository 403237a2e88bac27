import type { V1ContainerStateTerminated } from '@kubernetes/client-node';

/** How a container ended, in the words of STATUS: `OOMKilled`, `Signal:9`, `ExitCode:1`. */
export function endOf({ reason, signal, exitCode }: V1ContainerStateTerminated): string {
  if (reason) return reason;
  return signal ? `Signal:${signal}` : `ExitCode:${exitCode ?? 0}`;
}
