import type { WebSocket } from 'ws';
import type { PodRef } from '../../../../cluster.ts';
import type { PodStreams } from '../pod-streams.ts';
import { forward } from '../port-forward/forward.ts';
import { untilGone } from '../port-forward/until-gone.ts';
import { WebSocketChannels } from './channels.ts';
import { whenClosed } from './when-closed.ts';

/** The subprotocols that carry one connection to each port; `''` is v4 too. */
export const PORT_FORWARD_SUBPROTOCOLS = ['v4.channel.k8s.io', ''];

/**
 * One connection to each port: its data in channel 2i, its error in 2i+1, and the port first in both. Source: kubelet
 * pkg/cri/streaming/portforward/websocket.go. Resolves when the WebSocket is closed.
 */
export async function forwardOverWebSocket(
  socket: WebSocket,
  ports: readonly number[],
  pod: PodRef,
  streams: PodStreams,
): Promise<void> {
  const ended = new AbortController();
  const closed = whenClosed(socket).then(() => ended.abort());
  const channels = new WebSocketChannels(socket, { canClose: false });
  untilGone(streams, pod, ended.signal, () => channels.close());
  const forwards = ports.map((port, index) => {
    const data = channels.open(2 * index, { isRead: true });
    const error = channels.open(2 * index + 1, { isRead: false });
    for (const channel of [data, error]) channel.write(littleEndian(port));
    return forward({ data, error }, pod, port, streams);
  });
  await Promise.race([Promise.all(forwards), closed]);
  channels.close();
  await closed;
}

function littleEndian(port: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(port);
  return bytes;
}
