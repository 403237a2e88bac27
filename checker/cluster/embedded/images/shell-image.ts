import type { ImageDefinition, ProcessContext } from '@ngrok/webernetes';
import { arriving } from '../../arriving.ts';
import { endLog, isMainProcess, recordLog } from '../logs/recorded-logs.ts';
import { isPlain, plainTools } from './applets/plain-tools.ts';
import { attachableInput } from './attached-input.ts';
import { absolutePath, ContainerDisk } from './disk.ts';
import type { Call, Programs } from './program.ts';
import { readShellArguments } from './shell-arguments.ts';
import { shellTools } from './shell-tools.ts';
import { quoted, simpleCommand } from './simple-command.ts';
import { type StandardInput, takeStandardInput } from './standard-input.ts';

/** What is in an image. */
export interface ImageContent {
  /** ENTRYPOINT: started unless the Pod has a `command`. */
  readonly entrypoint: readonly string[];
  /** CMD: follows the entrypoint unless the Pod has `args` or a `command`. */
  readonly command: readonly string[];
  /** The names its shell answers to. */
  readonly shells: readonly string[];
  readonly programs: Programs;
  /** Texts by absolute path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Stands where a Pod says nothing of its own. webernetes starts `[...defaultCommand, ...args]`, as if an image had an
 * ENTRYPOINT only; no program can be named like this, so it tells the container's own start from an exec.
 */
const imageStart = '\0image-start';

/** The container side of an image: starts programs, by themselves or through a shell, on one file system. */
export class ShellImage implements ImageDefinition {
  readonly defaultCommand = [imageStart];
  readonly #content: ImageContent;
  #disk: ContainerDisk | undefined;

  constructor(content: ImageContent) {
    this.#content = content;
  }

  /**
   * Brings the programs that a container's command and args name: its Pod is ready when it has begun, and one that serves
   * has to answer then.
   */
  async arrive(command: readonly string[], args: readonly string[]): Promise<void> {
    const line = (command.length > 0 ? [...command, ...args] : this.#imageCommand(args)).join(' ');
    const named = Object.entries(this.#content.programs).filter(([name]) => line.includes(name));
    await Promise.all(named.map(async ([, program]) => program.arrive?.()));
  }

  async exec(process: ProcessContext, argv: readonly string[]): Promise<number> {
    const input = takeStandardInput();
    const started = argv[0] === imageStart ? this.#imageCommand(argv.slice(1)) : argv;
    if (!isMainProcess(process)) return this.#run(started, process, input);
    recordLog(process);
    return this.#run(started, process, attachableInput(process)).finally(() => endLog(process));
  }

  #run(argv: readonly string[], process: ProcessContext, input?: StandardInput): Promise<number> {
    this.#disk ??= new ContainerDisk({ ...containerFiles(process), ...this.#content.files });
    const disk = this.#disk;
    return this.#start(argv, {
      args: [],
      process,
      disk,
      workingDirectory: '/',
      stdout: (text) => process.writeStdout(text),
      stderr: (text) => process.writeStderr(text),
      ...(input && { input }),
    });
  }

  #imageCommand(args: readonly string[]): readonly string[] {
    return [...this.#content.entrypoint, ...(args.length > 0 ? args : this.#content.command)];
  }

  async #start([path = '', ...args]: readonly string[], context: Call): Promise<number> {
    const name = path.split('/').at(-1) ?? '';
    const call = { ...context, args };
    const program = this.#program(name, args);
    if (program !== undefined) return program(call);
    if (this.#content.shells.includes(name)) return this.#shell(call);
    if (shellTools.some((tool) => tool === name)) return this.#script(call, [name, ...args].map(quoted).join(' '));
    call.stderr(`${path}: not found\n`);
    return 127;
  }

  #program(name: string, args: readonly string[]) {
    if (Object.hasOwn(this.#content.programs, name)) return this.#content.programs[name];
    return isPlain(name, args) ? plainTools[name] : undefined;
  }

  async #shell(call: Call): Promise<number> {
    const request = readShellArguments(call.args);
    if (request.kind === 'nothing') return call.input ? this.#interactive(call, call.input) : 0;
    if (request.kind === 'line') {
      const [name = '', ...args] = simpleCommand(request.line) ?? [];
      const program = this.#program(name, args);
      return program ? program({ ...call, args }) : this.#script(call, request.setup + request.line);
    }
    const script = await call.disk.read(absolutePath(call.workingDirectory, request.file));
    if (script !== undefined) return this.#script(call, request.setup + script);
    call.stderr(`sh: can't open '${request.file}': No such file or directory\n`);
    return 2;
  }

  async #script(call: Call, script: string): Promise<number> {
    const { runShell } = await arriving(import('./shell.ts'));
    return runShell(call, script, this.#content.programs);
  }

  async #interactive(call: Call, input: StandardInput): Promise<number> {
    const { interactiveShell } = await arriving(import('./interactive-shell.ts'));
    return interactiveShell({ ...call, input: undefined }, this.#content.programs, input);
  }
}

/** What the kubelet and the runtime put into every container. */
function containerFiles({ pod }: ProcessContext): Record<string, string> {
  const name = pod.config.hostname || pod.name;
  const { servers = [], searches = [], options = [] } = pod.config.dnsConfig ?? {};
  const lines = [
    ...(searches.length > 0 ? [`search ${searches.join(' ')}`] : []),
    ...servers.map((server) => `nameserver ${server}`),
    ...(options.length > 0 ? [`options ${options.join(' ')}`] : []),
  ];
  return {
    '/etc/hostname': `${name}\n`,
    '/etc/hosts': `127.0.0.1\tlocalhost\n${pod.ip}\t${name}\n`,
    '/etc/resolv.conf': lines.map((line) => `${line}\n`).join(''),
  };
}
