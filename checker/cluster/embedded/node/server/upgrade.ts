import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { routeOf } from '../../api/route.ts';
import type { EmbeddedCluster } from '../../embedded-cluster.ts';
import { podStreams } from '../pod-streams.ts';
import { serveStream } from '../streams/serve-stream.ts';

const STREAMS = ['exec', 'attach', 'portforward'] as const;

/** What leaves HTTP behind: `exec`, `attach` and `portforward` of a Pod. */
export async function answerUpgrade(
  { webernetes }: EmbeddedCluster,
  upgrade: { readonly request: IncomingMessage; readonly socket: Duplex; readonly head: Buffer },
): Promise<void> {
  const { pathname, searchParams: query } = new URL(upgrade.request.url ?? '/', 'https://127.0.0.1');
  const route = routeOf(pathname);
  const kind = STREAMS.find((name) => name === route?.subresource);
  if (!route || !kind || route.served.kind !== 'Pod')
    return void upgrade.socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  const container = query.get('container') ?? undefined;
  const pod = { namespace: route.namespace ?? '', pod: route.name ?? '', ...(container && { container }) };
  await serveStream(upgrade, { kind, pod, query }, podStreams(webernetes));
}
