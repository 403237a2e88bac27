import { once } from 'node:events';
import net from 'node:net';
import { internalError } from '../../../../checker/cluster/embedded/admission/status.ts';
import type { ExecStreams, PodStreams } from '../../../../checker/cluster/embedded/node/streams/pod-streams.ts';

type Program = (io: ExecStreams, args: readonly string[]) => Promise<number>;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const PROGRAMS: Readonly<Record<string, Program>> = {
  async echo({ stdout, stderr }, args) {
    stdout(bytes(`${args.join(' ')}\n`));
    stderr(bytes('told\n'));
    return 0;
  },
  async cat({ stdin, stdout }) {
    for await (const chunk of stdin ?? []) stdout(chunk);
    return 0;
  },
  async count({ stdin, stdout }) {
    let count = 0;
    for await (const chunk of stdin ?? []) count += chunk.length;
    stdout(bytes(String(count)));
    return 0;
  },
  async exit(_io, [code]) {
    return Number(code);
  },
  /** So many zeros, so many times. */
  async zeros({ stdout }, [count, times = 1]) {
    for (let time = 0; time < Number(times); time++) stdout(new Uint8Array(Number(count)));
    return 0;
  },
  /** The first size that the terminal has. */
  async size({ stdout, onResize }) {
    const { width, height } = await new Promise<{ width: number; height: number }>((resolve) => onResize?.(resolve));
    stdout(bytes(`${width}x${height}`));
    return 0;
  },
  async first({ stdin, stdout }) {
    for await (const chunk of stdin ?? []) {
      stdout(chunk.subarray(0, 1));
      return 0;
    }
    return 1;
  },
  async forever({ stdout, signal }) {
    stdout(bytes('started\n'));
    await once(signal, 'abort');
    return 137;
  },
};

/** A Pod with a few tiny programs, whose ports are those of this machine; port 9 is closed. */
export function echoPod() {
  const gone = Promise.withResolvers<void>();
  const pod = {
    /** How often a command was told that its client is gone. */
    aborted: 0,
    connections: new Set<net.Socket>(),
    vanish: () => gone.resolve(),
  };
  const run = async ([name = '', ...args]: readonly string[], io: ExecStreams) => {
    io.signal.addEventListener('abort', () => pod.aborted++);
    const program = PROGRAMS[name];
    if (!program) throw internalError(`error executing command in container: no ${name} in the image`);
    return { exitCode: await program(io, args) };
  };
  const streams: PodStreams = {
    exec: (_pod, command, io) => run(command, io),
    attach: (_pod, io) => run(['cat'], io),
    async connect(_pod, port) {
      if (port === 9) throw new Error('error forwarding port 9 to pod 0123, uid : connection refused');
      const socket = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true });
      pod.connections.add(socket);
      socket.on('close', () => pod.connections.delete(socket));
      await once(socket, 'connect');
      return socket;
    },
    async gone(_pod, signal) {
      await Promise.race([gone.promise, once(signal, 'abort')]);
    },
  };
  return { streams, state: pod };
}
