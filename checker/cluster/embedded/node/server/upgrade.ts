import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { V1Status } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import type { PodRef } from '../../../cluster.ts';
import { asStatus } from '../../api/errors.ts';
import { routeOf } from '../../api/route.ts';
import type { EmbeddedCluster } from '../../embedded-cluster.ts';
import { containerName, readPod } from '../../exec/container.ts';
import { podStreams } from '../pod-streams.ts';
import { serveStream } from '../streams/serve-stream.ts';
import { plainResponse } from './plain-response.ts';

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
  const refused = await refusalOf(webernetes, pod, kind);
  if (refused) return void upgrade.socket.end(plainResponse(refused));
  await serveStream(upgrade, { kind, pod, query }, podStreams(webernetes));
}

/** What an API server says before it asks the kubelet: no such Pod, no such container. */
async function refusalOf(webernetes: Cluster, pod: PodRef, kind: string): Promise<V1Status | undefined> {
  try {
    const found = await readPod(webernetes, pod);
    if (kind !== 'portforward') containerName(found, pod);
    return undefined;
  } catch (error) {
    return asStatus(error, undefined);
  }
}
