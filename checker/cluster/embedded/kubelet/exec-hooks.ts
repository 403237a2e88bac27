import type { Cluster } from '@ngrok/webernetes';

type ExecSync = (ctx: unknown, container: string, command: string[], timeoutSeconds?: number) => Promise<unknown>;

/**
 * Lets a `preStop` or `postStart` command run for as long as it takes. The kubelet says 0 seconds for "without a limit",
 * as Kubernetes' does, and webernetes' runtime (0.3.5) takes that for a limit of nothing: every hook failed at once.
 */
export function allowExecHooks({ servers }: Cluster): void {
  for (const { kubelet } of servers) {
    const runtime = kubelet.runtimeService as { execSync: ExecSync };
    const execSync = runtime.execSync.bind(runtime);
    runtime.execSync = (ctx, container, command, timeoutSeconds) =>
      execSync(ctx, container, command, timeoutSeconds === 0 ? undefined : timeoutSeconds);
  }
}
