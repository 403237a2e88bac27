import type { ExecCall } from '../exec/exec-call.ts';
import { runExec } from '../exec/run-exec.ts';
import type { AcceptedWebSocket } from './accept-web-socket.ts';
import { WebSocketChannels } from './channels.ts';
import { whenClosed } from './when-closed.ts';

/** Source: apimachinery pkg/util/remotecommand/constants.go. */
const CHANNEL = { stdin: 0, stdout: 1, stderr: 2, error: 3, resize: 4 } as const;

/** The subprotocols of exec and attach; `''` and `channel.k8s.io` are those from before v4. */
export const EXEC_SUBPROTOCOLS = ['v5.channel.k8s.io', 'v4.channel.k8s.io', 'channel.k8s.io', ''];

/** Resolves when the WebSocket is closed. */
export async function execOverWebSocket({ socket, subprotocol }: AcceptedWebSocket, call: ExecCall): Promise<void> {
  const gone = new AbortController();
  const closed = whenClosed(socket).then(() => gone.abort());
  const channels = new WebSocketChannels(socket, { canClose: subprotocol.startsWith('v5.') });
  const { stdin, stdout, stderr, tty } = call.options;
  const pipe = (name: keyof typeof CHANNEL, isWanted: boolean, isRead = false) =>
    isWanted ? channels.open(CHANNEL[name], { isRead }) : undefined;
  const error = channels.open(CHANNEL.error, { isRead: false });
  const pipes = {
    stdin: pipe('stdin', stdin, true),
    stdout: pipe('stdout', stdout),
    stderr: pipe('stderr', stderr),
    error,
    resize: pipe('resize', tty, true),
  };
  // An empty message says that the streams are open.
  socket.send(Buffer.of(stdout ? CHANNEL.stdout : stderr ? CHANNEL.stderr : CHANNEL.error));
  await runExec(call, pipes, gone.signal);
  channels.close();
  await closed;
}
