import { environment } from './environment.ts';
import type { Call, Programs } from './program.ts';
import { runShellLine } from './shell.ts';
import type { StandardInput } from './standard-input.ts';
import { terminalLines } from './terminal-lines.ts';

/**
 * `sh` that reads its lines from its input, as in `kubectl exec -it POD -- sh`: each runs when it is complete, and the
 * directory and the variables stay for the next. Resolves to the last exit code.
 */
export async function interactiveShell(call: Call, programs: Programs, input: StandardInput): Promise<number> {
  let state = { directory: call.workingDirectory, env: environment(call.process) };
  let status = 0;
  const echo = input.isTerminal ? call.stdout : () => {};
  const prompt = (): void => echo(`${state.directory === '/root' ? '~' : state.directory} # `);
  prompt();
  for await (const line of terminalLines(input, echo)) {
    const asked = /^\s*exit(?:\s+(\d+))?\s*;?\s*$/.exec(line);
    if (asked) return asked[1] === undefined ? status : Number(asked[1]) & 255;
    if (line.trim() !== '') {
      const result = await runShellLine({ ...call, workingDirectory: state.directory }, line, programs, state.env);
      status = result.exitCode;
      state = { directory: result.env['PWD'] ?? state.directory, env: { ...state.env, ...result.env } };
    }
    if (call.process.err()) return status;
    prompt();
  }
  if (input.isTerminal) echo('\r\n');
  return status;
}
