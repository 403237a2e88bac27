import type { Cluster } from '@ngrok/webernetes';

type Network = Cluster['network'];
type Fetch = Network['fetch'];

/** The private parts of webernetes' network (0.3.5) that are put right here, on one network and never on its prototype. */
interface NetworkInternals {
  parseTargetPort(url: URL): number;
  fetchDefault(ctx: Parameters<Fetch>[0], target: string | URL): Promise<never>;
}

/**
 * Nothing leaves the embedded cluster, and a URL means what it says:
 * - as shipped, an unknown host goes to the machine's real `fetch`; here it is no such host, or refused;
 * - as shipped, `:80` is lost in URL parsing and the Service's only port is guessed (`web:80` would answer where the
 *   Service has only 8080); here a URL without a port means port 80.
 */
export function makeHermetic(network: Network): void {
  const internals: NetworkInternals = {
    parseTargetPort: (url) => (url.port === '' ? 80 : Number(url.port)),
    fetchDefault: async (_ctx, target) => {
      throw unreachable(new URL(target.toString()));
    },
  };
  Object.assign(network, internals);
}

/** Worded and coded as Node's own `fetch` fails, which is what programs in the Pods look at. */
function unreachable({ hostname, port }: URL): TypeError {
  const isAddress = /^[\d.]+$/.test(hostname);
  const cause = isAddress
    ? Object.assign(new Error(`connect ECONNREFUSED ${hostname}:${port || 80}`), {
        code: 'ECONNREFUSED',
        address: hostname,
      })
    : Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND', hostname });
  return new TypeError('fetch failed', { cause });
}
