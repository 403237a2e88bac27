import { badRequest } from '../../../admission/status.ts';

/** What an exec or an attach asks for (v1.PodExecOptions). */
export interface ExecOptions {
  readonly command: readonly string[];
  readonly stdin: boolean;
  readonly stdout: boolean;
  readonly stderr: boolean;
  readonly tty: boolean;
}

/**
 * A terminal has no stderr of its own. Source: kubelet pkg/cri/streaming/remotecommand/httpstream.go, NewOptions.
 * @throws {ApiError} 400 where nothing is to be connected.
 */
export function execOptions(query: URLSearchParams): ExecOptions {
  const [stdin, stdout, tty] = [isTrue(query, 'stdin'), isTrue(query, 'stdout'), isTrue(query, 'tty')];
  const stderr = isTrue(query, 'stderr') && !tty;
  if (!stdin && !stdout && !stderr) throw badRequest('you must specify at least 1 of stdin, stdout, stderr');
  return { command: query.getAll('command'), stdin, stdout, stderr, tty };
}

/** Also `stdin=` is true. Source: apimachinery pkg/runtime/conversion.go, Convert_Slice_string_To_bool. */
function isTrue(query: URLSearchParams, name: string): boolean {
  const value = query.get(name);
  return value !== null && value !== '0' && value.toLowerCase() !== 'false';
}
