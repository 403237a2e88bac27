import type { Cluster } from '@ngrok/webernetes';
import type { WatchEvent } from '../../../cluster.ts';
import { asStatus } from '../errors.ts';
import { routeOf } from '../route.ts';
import { watch } from '../watch.ts';
import { asWished, type Wish } from './accept.ts';
import type { WireResponse } from './message.ts';
import { refusal, type Streamed } from './serve.ts';

/** A watch without a time of its own ends some time, as a server's does: the client begins a new one. */
const LONGEST_MS = 60 * 60 * 1000;

/** One JSON event a line. What is wrong with the request from the start is a plain refusal. */
export async function answerWatch(cluster: Cluster, { request, path, query, wish }: Streamed): Promise<WireResponse> {
  const over = new AbortController();
  const seconds = Number(query['timeoutSeconds'] ?? 0);
  const timer = cluster.clock.setTimeout(() => over.abort(), seconds > 0 ? seconds * 1000 : LONGEST_MS);
  const signal = AbortSignal.any([request.signal, over.signal]);
  const events = watch(cluster, path, query, signal);
  const kind = routeOf(path)?.served.kind ?? '';
  const first = await firstOf(events);
  if ('refused' in first) {
    cluster.clock.clearTimeout(timer);
    return refusal(asStatus(first.refused, undefined));
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache, private' },
    body: lines(
      first.event,
      events,
      (event) => shown(event, wish, kind, cluster),
      () => cluster.clock.clearTimeout(timer),
    ),
  };
}

type First = { readonly event: Promise<IteratorResult<WatchEvent>> } | { readonly refused: unknown };

/** Whether the watch was refused is known after a turn of the event loop; its first event may take for ever. */
async function firstOf(events: AsyncGenerator<WatchEvent>): Promise<First> {
  const event = events.next();
  const soon = new Promise<First>((resolve) => setTimeout(() => resolve({ event }), 0));
  const refused = event.then(
    () => ({ event }),
    (error: unknown) => ({ refused: error }),
  );
  return Promise.race([refused, soon]);
}

async function* lines(
  first: Promise<IteratorResult<WatchEvent>>,
  events: AsyncGenerator<WatchEvent>,
  show: (event: WatchEvent) => unknown,
  ended: () => void,
): AsyncGenerator<string> {
  try {
    for (let next = await first; !next.done; next = await events.next()) yield `${JSON.stringify(show(next.value))}\n`;
  } catch (error) {
    yield `${JSON.stringify({ type: 'ERROR', object: asStatus(error, undefined) })}\n`;
  } finally {
    ended();
    await events.return(undefined);
  }
}

function shown({ type, object }: WatchEvent, wish: Wish, kind: string, cluster: Cluster): object {
  if (type === 'BOOKMARK' || type === 'ERROR') return { type, object };
  return { type, object: asWished(object, wish, kind, cluster.clock.nowMs()) };
}
