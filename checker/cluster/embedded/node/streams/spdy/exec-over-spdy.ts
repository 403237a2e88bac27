import type { Duplex } from 'node:stream';
import type { ExecCall } from '../exec/exec-call.ts';
import { type ExecPipes, runExec } from '../exec/run-exec.ts';
import { SpdySession } from './session.ts';
import type { SpdyStream } from './stream.ts';

/** Source: apimachinery pkg/util/remotecommand/constants.go; v1 is the bare name. */
export const EXEC_PROTOCOLS = ['v4.channel.k8s.io', 'v3.channel.k8s.io', 'v2.channel.k8s.io', 'channel.k8s.io'];
const WITHOUT_RESIZE = ['v2.channel.k8s.io', 'channel.k8s.io'];

/** Source: apimachinery pkg/util/remotecommand/constants.go, DefaultStreamCreationTimeout. */
const STREAM_CREATION_MS = 30_000;

/** Resolves when the connection is closed. */
export async function execOverSpdy(transport: Duplex, protocol: string, call: ExecCall): Promise<void> {
  const gone = new AbortController();
  const { stdin, stdout, stderr, tty } = call.options;
  const resize = tty && !WITHOUT_RESIZE.includes(protocol);
  const wanted = Object.entries({ error: true, stdin, stdout, stderr, resize }).flatMap(([type, is]) =>
    is ? type : [],
  );
  const streams = new Map<string, SpdyStream>();
  const complete = Promise.withResolvers<void>();
  const session = new SpdySession(transport, {
    accepts: (headers) => {
      const type = headers.get('streamtype') ?? '';
      return wanted.includes(type) && !streams.has(type);
    },
    take(stream) {
      streams.set(stream.headers.get('streamtype') ?? '', stream);
      if (streams.size === wanted.length) complete.resolve();
    },
  });
  const timer = setTimeout(() => session.close(), STREAM_CREATION_MS);
  const serving = session.serve().then(() => gone.abort());
  await Promise.race([complete.promise, serving]);
  clearTimeout(timer);
  const pipes = pipesOf(streams);
  if (pipes) await runExec(call, pipes, gone.signal);
  session.close();
  await serving;
}

function pipesOf(streams: ReadonlyMap<string, SpdyStream>): ExecPipes | undefined {
  const error = streams.get('error');
  return (
    error && {
      error,
      stdin: streams.get('stdin'),
      stdout: streams.get('stdout'),
      stderr: streams.get('stderr'),
      resize: streams.get('resize'),
    }
  );
}
