/** Where wget goes: the URL taken apart by hand, because URL parsing drops `:80` and with it what was asked for. */
export interface WgetTarget {
  /** Host and port as written; how messages name it. */
  readonly authority: string;
  readonly host: string;
  readonly port: number;
  /** With the query, from the first slash. */
  readonly path: string;
}

/** @throws {WgetError} on a scheme or a port that cannot be. */
export function wgetTarget(url: string): WgetTarget {
  const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(url) ?? [];
  if (scheme === 'https') throw new WgetError('https is not simulated on the embedded cluster: use http');
  if (scheme !== 'http') throw new WgetError(`not an http or ftp url: ${url}`);
  const [, authority = '', path = ''] = /^([^/?#]*)([^#]*)/.exec(rest) ?? [];
  const [, host = '', port = '80'] = /^(.*?)(?::([^:]*))?$/.exec(authority) ?? [];
  const isPort = /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;
  if (!isPort) throw new WgetError(`bad port '${port}'`);
  return { authority, host, port: Number(port), path: path.startsWith('/') ? path : `/${path}` };
}

/** Why wget gave up, in its own words and without its name in front. */
export class WgetError extends Error {
  override name = 'WgetError';
}
