import { type WebSocket, WebSocketServer } from 'ws';
import { badRequest } from '../../../admission/status.ts';
import { listedIn, plainRefusal, refusalBy, refuseUpgrade, type Upgrade } from '../upgrade.ts';

/** As large as a message may be for an API server (golang.org/x/net/websocket, DefaultMaxPayloadBytes). */
const LARGEST_MESSAGE_BYTES = 32 * 1024 * 1024;

/** The subprotocols that a client offers, in its order; `['']` where it offers none. */
export function offeredSubprotocols({ request }: Upgrade): string[] {
  const offered = listedIn(request.headers['sec-websocket-protocol']);
  return offered.length > 0 ? offered : [''];
}

export interface AcceptedWebSocket {
  readonly socket: WebSocket;
  /** The one that was agreed on; empty where the client asked for none. */
  readonly subprotocol: string;
}

/**
 * Opens a WebSocket with the first of the client's subprotocols that is served here; undefined where there is none, and
 * the client was told. The refusal is that of apimachinery's pkg/util/httpstream/wsstream/conn.go: 403, and its sentence.
 */
export async function acceptWebSocket(
  upgrade: Upgrade,
  served: readonly string[],
): Promise<AcceptedWebSocket | undefined> {
  const offered = offeredSubprotocols(upgrade);
  const subprotocol = offered.find((name) => served.includes(name));
  if (subprotocol === undefined) {
    const supported = served.filter((name) => name !== '').join(' ');
    const text = `requested protocol(s) are not supported: [${offered.join(' ')}]; supports [${supported}]`;
    refuseUpgrade(upgrade, plainRefusal(403, text));
    return undefined;
  }
  const opened = await handshake(upgrade, subprotocol);
  if (!(opened instanceof Error)) return { socket: opened, subprotocol };
  refuseUpgrade(upgrade, refusalBy(badRequest(opened.message)));
  return undefined;
}

/**
 * An error where what the client sent is no handshake (RFC 6455, 4.2.1). The subprotocol is kept from `ws`, which takes
 * only tokens: the name of kubectl's tunnel has a slash.
 */
function handshake({ request, socket, head }: Upgrade, subprotocol: string): Promise<WebSocket | Error> {
  const { 'sec-websocket-protocol': _, ...headers } = request.headers;
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: LARGEST_MESSAGE_BYTES,
  });
  return new Promise((resolve) => {
    server.on('wsClientError', resolve);
    server.on('headers', (lines) => {
      if (subprotocol !== '') lines.push(`Sec-WebSocket-Protocol: ${subprotocol}`);
    });
    socket.once('close', () => resolve(new Error('the client is gone')));
    const asked: typeof request = Object.create(request, { headers: { value: headers } });
    server.handleUpgrade(asked, socket, head, (opened) => {
      // What breaks a WebSocket also closes it.
      opened.on('error', () => opened.terminate());
      resolve(opened);
    });
  });
}
