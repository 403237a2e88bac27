import type { PodRef } from '../../../cluster.ts';
import { ApiError, badRequest } from '../../admission/status.ts';
import type { ExecCall } from './exec/exec-call.ts';
import { execOptions } from './exec/options.ts';
import type { PodStreams, StreamKind } from './pod-streams.ts';
import { portsIn } from './port-forward/ports-query.ts';
import { acceptSpdy } from './spdy/accept-spdy.ts';
import { EXEC_PROTOCOLS, execOverSpdy } from './spdy/exec-over-spdy.ts';
import { forwardOverSpdy, PORT_FORWARD_PROTOCOL } from './spdy/forward-over-spdy.ts';
import { refusalBy, refuseUpgrade, type Upgrade } from './upgrade.ts';
import { acceptWebSocket, offeredSubprotocols } from './web-socket/accept-web-socket.ts';
import { byteStream } from './web-socket/byte-stream.ts';
import { EXEC_SUBPROTOCOLS, execOverWebSocket } from './web-socket/exec-over-web-socket.ts';
import { forwardOverWebSocket, PORT_FORWARD_SUBPROTOCOLS } from './web-socket/forward-over-web-socket.ts';

/** What a streaming request is about. */
export interface StreamRequest {
  readonly kind: StreamKind;
  readonly pod: PodRef;
  readonly query: URLSearchParams;
}

/** SPDY in a WebSocket (apimachinery pkg/util/portforward/constants.go, WebsocketsSPDYTunnelingPortForwardV1). */
const TUNNEL_SUBPROTOCOL = `SPDY/3.1+${PORT_FORWARD_PROTOCOL}`;

/**
 * Serves exec, attach and port-forward over what the client asks for: SPDY/3.1, WebSocket channels, or SPDY tunnelled in
 * a WebSocket. Resolves when the connection is closed or refused, and never rejects.
 */
export async function serveStream(upgrade: Upgrade, what: StreamRequest, streams: PodStreams): Promise<void> {
  upgrade.socket.on('error', () => upgrade.socket.destroy());
  try {
    const serve = what.kind === 'portforward' ? servePortForward : serveExec;
    await serve(upgrade, what, streams);
  } catch (error) {
    // A refusal comes before the switch of protocols; anything else is a mistake of ours, whenever it comes.
    if (error instanceof ApiError) refuseUpgrade(upgrade, refusalBy(error));
    else upgrade.socket.destroy();
  }
}

async function servePortForward(upgrade: Upgrade, { pod, query }: StreamRequest, streams: PodStreams): Promise<void> {
  const protocol = switchTo(upgrade);
  const isTunnel = protocol === 'websocket' && offeredSubprotocols(upgrade).includes(TUNNEL_SUBPROTOCOL);
  const ports = protocol === 'websocket' && !isTunnel ? portsIn(query) : [];
  await streams.admit?.('portforward', pod);
  if (protocol === 'spdy/3.1') {
    const accepted = acceptSpdy(upgrade, [PORT_FORWARD_PROTOCOL]);
    if (accepted) await forwardOverSpdy(accepted.transport, pod, streams);
    return;
  }
  const accepted = await acceptWebSocket(upgrade, isTunnel ? [TUNNEL_SUBPROTOCOL] : PORT_FORWARD_SUBPROTOCOLS);
  if (!accepted) return;
  if (isTunnel) await forwardOverSpdy(byteStream(accepted.socket), pod, streams);
  else await forwardOverWebSocket(accepted.socket, ports, pod, streams);
}

async function serveExec(upgrade: Upgrade, { kind, pod, query }: StreamRequest, streams: PodStreams): Promise<void> {
  const protocol = switchTo(upgrade);
  const options = execOptions(query);
  await streams.admit?.(kind, pod);
  const call = (version: string): ExecCall => ({
    kind: kind === 'attach' ? 'attach' : 'exec',
    options,
    start: (io) => (kind === 'attach' ? streams.attach(pod, io) : streams.exec(pod, options.command, io)),
    hasStatus: /^v[45]\./.test(version),
    isTranslated: version.startsWith('v5.'),
  });
  if (protocol === 'spdy/3.1') {
    const accepted = acceptSpdy(upgrade, EXEC_PROTOCOLS);
    if (accepted) await execOverSpdy(accepted.transport, accepted.protocol, call(accepted.protocol));
    return;
  }
  const accepted = await acceptWebSocket(upgrade, EXEC_SUBPROTOCOLS);
  if (accepted) await execOverWebSocket(accepted, call(accepted.subprotocol));
}

/**
 * Text: apimachinery pkg/util/proxy/upgradeaware.go.
 * @throws {ApiError} 400 where the client wants to stay with HTTP, or to go where nobody here does.
 */
function switchTo({ request }: Upgrade): 'websocket' | 'spdy/3.1' {
  const protocol = request.headers.upgrade?.toLowerCase();
  if (protocol === 'websocket' || protocol === 'spdy/3.1') return protocol;
  throw badRequest('Upgrade request required');
}
