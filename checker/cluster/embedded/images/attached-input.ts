import type { ContainerInstance, ProcessContext } from '@ngrok/webernetes';
import { EventQueue } from '../storage/event-queue.ts';
import type { StandardInput } from './standard-input.ts';

const inputs = new WeakMap<ContainerInstance, EventQueue<Uint8Array>>();

/** The input of a container's own process, where its Pod says `stdin: true`: whoever attaches types into it. */
export function attachableInput({ container }: ProcessContext): StandardInput | undefined {
  if (!container.apiContainer.stdin) return undefined;
  const chunks = new EventQueue<Uint8Array>();
  inputs.set(container, chunks);
  return { chunks, isTerminal: container.apiContainer.tty ?? false };
}

/** What is typed goes to the container's process; with `stdinOnce` its input ends when the typing does. */
export async function feedInput(container: ContainerInstance, { chunks }: StandardInput): Promise<void> {
  const input = inputs.get(container);
  for await (const chunk of chunks) input?.push(chunk);
  if (container.apiContainer.stdinOnce) input?.end();
}
