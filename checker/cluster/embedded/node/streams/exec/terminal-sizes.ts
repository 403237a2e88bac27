import type { Readable } from 'node:stream';
import type { ExecStreams, TerminalSize } from '../pod-streams.ts';

/** Far more than one size is long. */
const LONGEST_SIZE = 1024;
const ONE_SIZE = /\{[^{}]*\}/g;

/**
 * Reads the sizes that a client sends, JSON objects one after the other: `{"Width":80,"Height":24}`, as client-go's
 * remotecommand.TerminalSize. What is none is passed over.
 */
export function terminalSizes(resize: Readable): NonNullable<ExecStreams['onResize']> {
  const told: ((size: TerminalSize) => void)[] = [];
  let latest: TerminalSize | undefined;
  let text = '';
  resize.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
    for (const [one] of text.matchAll(ONE_SIZE)) {
      latest = sizeIn(one) ?? latest;
      if (latest) for (const tell of told) tell(latest);
    }
    text = text.slice(text.lastIndexOf('}') + 1).slice(0, LONGEST_SIZE);
  });
  return (tell) => {
    told.push(tell);
    if (latest) tell(latest);
  };
}

function sizeIn(json: string): TerminalSize | undefined {
  try {
    const { Width: width, Height: height } = JSON.parse(json) as Record<string, unknown>;
    return typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}
