import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Takes the network away from this process, since Node's permission model does not: what a cluster in memory asks for
 * never needs any, and whatever would is stopped before a packet leaves. `fetch`, `http` and `tls` end in the same sockets.
 */
export function cutOff(): void {
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.createSocket = refuse;
  dgram.Socket.prototype.send = refuse;
  for (const asking of [dns, dns.promises]) for (const name of QUESTIONS) Object.assign(asking, { [name]: refuse });
  syncBuiltinESMExports();
}

const QUESTIONS = ['lookup', 'lookupService', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse', 'Resolver'];

/** Called with `new`, too. */
function refuse(): never {
  throw new Error('a process that judges has no network');
}
