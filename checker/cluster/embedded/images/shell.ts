import { arriving } from '../../arriving.ts';
import { environment } from './environment.ts';
import type { Call, Programs } from './program.ts';
import { containerScript } from './script-rewrite.ts';
import { backgroundCommands, programCommands, type StartScript, turnTaker } from './shell-commands.ts';
import { inShWords, withContainerOutput } from './shell-files.ts';
import { shellTools } from './shell-tools.ts';
import { readAll } from './standard-input.ts';

/** A container's loop may run as long as the container: its end is the kill, not a count. */
const limits = {
  maxLoopIterations: Number.MAX_SAFE_INTEGER,
  maxCommandCount: Number.MAX_SAFE_INTEGER,
  maxWorkUnits: Number.MAX_SAFE_INTEGER,
  maxOutputSize: Number.MAX_SAFE_INTEGER,
  maxExecutionTimeMs: 2 ** 31 - 1,
};

/** Runs a script in the container's shell until it ends or its container is killed; resolves to the exit code. */
export async function runShell(
  call: Call,
  script: string,
  programs: Programs,
  env = environment(call.process),
): Promise<number> {
  return (await runShellLine(call, script, programs, env)).exitCode;
}

/** As `runShell`, with the variables as the script left them; the directory is in `PWD`. */
export async function runShellLine(
  call: Call,
  script: string,
  programs: Programs,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number; readonly env: Readonly<Record<string, string>> }> {
  const { process, workingDirectory } = call;
  const { Bash } = await arriving(import('just-bash/browser'));
  const startBeside: StartScript = (job, directory, jobEnv) =>
    runShell({ ...call, workingDirectory: directory }, job, programs, jobEnv);
  const bash = new Bash({
    fs: withContainerOutput(await call.disk.mount(), call),
    cwd: workingDirectory,
    env: { ...env },
    commands: [...shellTools],
    customCommands: [...programCommands(programs, call), ...backgroundCommands(startBeside), turnTaker()],
    executionLimits: limits,
  });
  bash.registerTransformPlugin(containerScript);
  const killed = new AbortController();
  void process
    .done()
    .receive()
    .then(() => killed.abort());
  const stdin = call.input && !call.input.isTerminal ? await readAll(call.input) : '';
  const result = await bash.exec(script, { signal: killed.signal, rawScript: true, stdin });
  if (process.err()) return { exitCode: await process.waitUntilKilled(), env };
  call.stdout(result.stdout);
  call.stderr(inShWords(result.stderr));
  return { exitCode: result.exitCode, env: result.env };
}
