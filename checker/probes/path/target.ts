import { UserError } from '../../errors.ts';

/** Where a request is headed, as its URL says. */
export interface Target {
  /** As it was given. */
  readonly url: string;
  /** A name or an address. */
  readonly host: string;
  readonly port: number;
}

/** @throws {UserError} for what is no `http://` URL: that is the one language that probes speak. */
export function readTarget(given: string): Target {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== 'http:' || url.username !== '' || url.hostname === '')
    throw new UserError(`"${given}" is no address that a request can be sent to`, {
      hint: 'write it as http://HOST:PORT, for example http://localhost:30001 or http://web.node-port',
    });
  if (url.hostname.startsWith('['))
    throw new UserError(`"${given}" is an IPv6 address, and paths are traced over IPv4 only`);
  return { url: given, host: url.hostname.replace(/\.$/, ''), port: Number(url.port || 80) };
}

export function isAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
}

/** Whoever says it means itself. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
