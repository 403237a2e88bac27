import type { V1Status } from '@kubernetes/client-node';
import { ApiError, internalError } from '../../../admission/status.ts';
import type { ExecCall } from './exec-call.ts';

export const SUCCESS: V1Status = { metadata: {}, status: 'Success' };

/** Source: kubelet pkg/cri/streaming/remotecommand/exec.go; apiserver pkg/util/proxy/streamtranslator.go. */
export function nonZeroExit(call: ExecCall, exitCode: number): V1Status {
  // v5 goes through the API server's translator, which has only the number; the others speak with containerd itself.
  const why = call.isTranslated
    ? `command terminated with exit code ${exitCode}`
    : `error executing command [${call.options.command.join(' ')}], exit code ${exitCode}`;
  return {
    metadata: {},
    status: 'Failure',
    message: `command terminated with non-zero exit code: ${why}`,
    reason: 'NonZeroExitCode',
    details: { causes: [{ reason: 'ExitCode', message: String(exitCode) }] },
  };
}

/** What was thrown where a command could not be started or attached to; a refusal of the API server stays itself. */
export function notStarted(call: ExecCall, error: unknown): V1Status {
  if (error instanceof ApiError) return error.status;
  const what = call.kind === 'exec' ? 'error executing command in container' : 'error attaching to container';
  return internalError(`${what}: ${(error as Error).message}`).status;
}
