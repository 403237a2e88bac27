import type { Duplex } from 'node:stream';
import { listedIn, plainRefusal, refuseUpgrade, type Upgrade } from '../upgrade.ts';

const VERSION_HEADER = 'X-Stream-Protocol-Version';
const ACCEPTED_HEADER = 'X-Accepted-Stream-Protocol-Versions';

/**
 * Switches to SPDY/3.1 with the first of the client's protocols that is served here; undefined where there is none, and
 * the client was told. Texts: apimachinery pkg/util/httpstream/httpstream.go, Handshake.
 */
export function acceptSpdy(
  upgrade: Upgrade,
  served: readonly string[],
): { readonly transport: Duplex; readonly protocol: string } | undefined {
  const { request, socket, head } = upgrade;
  const offered = listedIn(request.headers[VERSION_HEADER.toLowerCase()]);
  const protocol = offered.find((name) => served.includes(name));
  if (protocol === undefined) {
    const code = offered.length === 0 ? 400 : 403;
    const why =
      offered.length === 0
        ? `${VERSION_HEADER} is required`
        : `unable to negotiate protocol: client supports [${offered.join(' ')}], server accepts [${served.join(' ')}]`;
    const headers = { [ACCEPTED_HEADER]: served.join(', ') };
    refuseUpgrade(upgrade, plainRefusal(code, `unable to upgrade: ${why}`, headers));
    return undefined;
  }
  const lines = ['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', 'Upgrade: SPDY/3.1'];
  socket.write(`${lines.join('\r\n')}\r\n${VERSION_HEADER}: ${protocol}\r\n\r\n`);
  if (head.length > 0) socket.unshift(head);
  return { transport: socket, protocol };
}
