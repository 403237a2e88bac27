import { failed } from './curl.ts';

/** As curl reads an address: without a scheme it is HTTP. */
export function urlOf(text: string): URL {
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
  if (scheme !== undefined && scheme.toLowerCase() !== 'http')
    throw failed(1, `Protocol "${scheme}" not supported: the doors here speak HTTP`);
  try {
    return new URL(scheme === undefined ? `http://${text}` : text);
  } catch {
    throw failed(3, `URL rejected: ${text} is no address`);
  }
}

/**
 * The host's address that is meant. Names of Services and addresses of Pods mean nothing out here.
 * @throws {CommandError} as curl ends where there is no way.
 */
export function doorAddress(url: URL): { address: string; port: number } {
  const port = Number(url.port || 80);
  const host = url.hostname;
  if (host === 'localhost' || host === '[::1]') return { address: '127.0.0.1', port };
  if (host.startsWith('127.')) return { address: host, port };
  if (/^[\d.]+$/.test(host) || host.startsWith('['))
    throw failed(
      7,
      `Failed to connect to ${host} port ${port}: this terminal stands outside of the cluster, and has no way to that address. From a Pod: kubectl exec POD -- wget -qO- ${url.host}`,
    );
  throw failed(6, `Could not resolve host: ${host}`);
}
