/** What a process reads, and whether a terminal is at the other end of it. */
export interface StandardInput {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly isTerminal: boolean;
}

let offered: StandardInput | undefined;

/**
 * webernetes starts a process without any input. Whatever process `start` starts, before it returns, takes this one.
 */
export function offerStandardInput<T>(input: StandardInput | undefined, start: () => T): T {
  offered = input;
  try {
    return start();
  } finally {
    offered = undefined;
  }
}

/** For the process that is being started just now; once. */
export function takeStandardInput(): StandardInput | undefined {
  const input = offered;
  offered = undefined;
  return input;
}

/** All of it, when it has ended. */
export async function readAll({ chunks }: StandardInput): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
