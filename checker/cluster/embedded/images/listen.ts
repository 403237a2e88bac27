import type { HttpHandler, ProcessContext } from '@ngrok/webernetes';
import type { Call } from './program.ts';

/** What a process serves: its listeners, and the requests that are being answered. */
interface Serving {
  readonly listeners: { close(): void }[];
  readonly answering: Set<Promise<unknown>>;
}

const servings = new WeakMap<ProcessContext, Serving>();

/** Serves HTTP on a port of the Pod until the process ends; false where another process of the Pod has that port. */
export function listen(call: Call, port: number, handler: HttpHandler): boolean {
  const serving = servings.get(call.process) ?? { listeners: [], answering: new Set() };
  servings.set(call.process, serving);
  const counted: HttpHandler = (context, request) => {
    const answer = handler(context, request);
    serving.answering.add(answer);
    const answered = (): void => void serving.answering.delete(answer);
    answer.then(answered, answered);
    return answer;
  };
  try {
    serving.listeners.push(call.process.listenHttp(port, counted));
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('is already registered')) return false;
    throw error;
  }
}

/** Takes no request any more, and ends those that are under way: how a server ends that is told to. */
export async function endGracefully({ process }: Call): Promise<void> {
  const { listeners = [], answering = new Set() } = servings.get(process) ?? {};
  for (const listener of listeners) listener.close();
  await Promise.allSettled(answering);
}
